--
-- PostgreSQL database dump
--

-- Dumped from database version 15.4
-- Dumped by pg_dump version 15.4

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.post (
    id integer NOT NULL,
    name character varying(200) NOT NULL,
    url character varying(512),
    body text,
    creator_id integer NOT NULL,
    community_id integer NOT NULL,
    removed boolean DEFAULT false NOT NULL,
    locked boolean DEFAULT false NOT NULL,
    published timestamp with time zone DEFAULT now() NOT NULL,
    updated timestamp with time zone,
    deleted boolean DEFAULT false NOT NULL,
    nsfw boolean DEFAULT false NOT NULL,
    embed_title text,
    embed_description text,
    thumbnail_url text,
    ap_id character varying(255) NOT NULL,
    local boolean DEFAULT true NOT NULL
);

COPY public.comment (id, creator_id, post_id, content, removed, published, updated, deleted, ap_id, local, path) FROM stdin;
1	3	1	Lovely to read some good news for once, thank you	f	2024-03-02 12:00:00+00	\N	f	https://lem.example/comment/1	t	0.1
2	3	3	My uncle used to work there and never stopped talking about it	f	2024-03-04 12:00:00+00	\N	f	https://lem.example/comment/2	t	0.2
\.


COPY public.community (id, name, title, description, removed, published) FROM stdin;
5	countynews	County news	Post anything that happened in the county, but be kind and add where you heard it.	f	2023-01-01 12:00:00+00
\.


COPY public.post (id, name, url, body, creator_id, community_id, removed, locked, published, updated, deleted, nsfw, embed_title, embed_description, thumbnail_url, ap_id, local) FROM stdin;
1	Ferry workers restore the bell of Marrow Point	\N	Ferry workers lifted the old harbour bell out of the mud at Marrow Point on Tuesday, eleven years after a winter storm tore it from its tower.\n\nDeckhand Ilse Quarrow said the clapper had rusted through but the bronze itself needed only a week of patient scrubbing.\n\n- The parish will ring it again at the start of the herring season, and schoolchildren have been asked to choose the hour.	2	5	f	f	2024-03-01 12:00:00+00	\N	f	f	\N	\N	\N	https://lem.example/post/1	t
2	Internal memo on holiday cover	\N	Petra is away for the whole second week, so somebody has to look after the letters page and answer the phone on the third floor until she comes back.	2	5	f	f	2024-03-02 12:00:00+00	\N	t	f	\N	\N	\N	https://lem.example/post/2	t
3	Library lends umbrellas after wettest spring	\N	The public library in Drizzlemoor began lending umbrellas on Monday after the wettest spring since measurements started at the weather station.\n\nLibrarian Hattie Broome said borrowers must bring them back dry, although nobody has yet been turned away for dripping.\n\n- A local tailor mends the broken ribs without charge and has asked for nothing except a reserved seat by the radiator.	2	5	f	f	2024-03-03 12:00:00+00	\N	f	f	\N	\N	\N	https://lem.example/post/3	t
4	Draft: questions for the mayor about parking	\N	Ask whether the new meters will take coins, remember to check the figures from last spring with the finance office, and do not print any of this before Friday.	2	5	t	f	2024-03-04 12:00:00+00	\N	f	f	\N	\N	\N	https://lem.example/post/4	t
\.


COPY public.private_message (id, creator_id, recipient_id, content, deleted, read, published, updated, ap_id, local) FROM stdin;
1	2	3	Hi Tobin, here is the number of my landlord, please do not pass it on to anybody at the office because she has asked me twice already to keep it between us.	f	f	2024-03-05 12:00:00+00	\N	https://lem.example/private_message/1	t
\.


--
-- PostgreSQL database dump complete
--
