PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE news (id INTEGER PRIMARY KEY, title TEXT NOT NULL, body TEXT, "date" TEXT, CHECK(length(title)>0));
INSERT INTO news VALUES(1,'عنوان لایت یکم',replace('متن نخستین این خبر برای آزمون نوشته شده است و چند واژه بیشتر دارد.\nبند دوم این خبر هم چیزهایی می‌گوید که در بند نخست نیامده بود. و it''s','\n',char(10)),'2024-03-14');
INSERT INTO news VALUES(2,'عنوان لایت دوم','متن نخستین این خبر برای آزمون نوشته شده است و چند واژه بیشتر دارد.','2024-03-15');
CREATE TABLE t2 (k TEXT, v TEXT);
INSERT INTO t2 VALUES('a','b');
COMMIT;
