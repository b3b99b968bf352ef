--
-- PostgreSQL database dump
--
SET statement_timeout = 0;
\connect mydb
CREATE TABLE public.articles (
    id integer NOT NULL,
    title character varying(255),
    body text,
    published_at timestamp with time zone,
    author_name character varying(100) DEFAULT 'x'::character varying
);
COPY public.articles (id, title, body, published_at, author_name) FROM stdin;
1	عنوان خبر یکم	متن نخستین این خبر برای آزمون نوشته شده است و چند واژه بیشتر دارد.\n\nبند دوم این خبر هم چیزهایی می‌گوید که در بند نخست نیامده بود.	2024-03-14 09:30:00+00	سیامک پل‌ساز
2	عنوان خبر دوم	\N	2024-03-15 09:30:00+00	\N
\.
ALTER TABLE ONLY public.articles ADD CONSTRAINT articles_pkey PRIMARY KEY (id);
