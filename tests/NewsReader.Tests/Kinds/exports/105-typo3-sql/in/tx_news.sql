-- MySQL dump 10.13  Distrib 8.0.36
DROP TABLE IF EXISTS `tx_news_domain_model_news`;
CREATE TABLE `tx_news_domain_model_news` (
  `uid` int NOT NULL AUTO_INCREMENT, `pid` int NOT NULL DEFAULT '0', `tstamp` int NOT NULL, `crdate` int NOT NULL, `deleted` tinyint NOT NULL, `hidden` tinyint NOT NULL,
  `title` varchar(255) NOT NULL, `teaser` text, `bodytext` mediumtext, `datetime` bigint NOT NULL, `author` varchar(255), `author_email` varchar(255), `path_segment` varchar(255),
  PRIMARY KEY (`uid`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `tx_news_domain_model_news` VALUES (1,12,1711000000,1710000000,0,0,'آشیانهٔ ۲۲ لک‌لک در مهتاب‌آباد شمرده شد','طبیعت‌دوستان مهتاب‌آباد امسال ۲۲ آشیانهٔ لک‌لک را روی تیرهای برق شمردند.','<p>تهمورس دریاپناه با دوربین دوچشمی از بام مسجد به پرنده‌ها نگاه می‌کند و هر بامداد در دفتری آبی می‌نویسد.</p><p>ادارهٔ برق مهتاب‌آباد پذیرفته است تا پایان جوجه‌آوری به آن تیرها دست نزند.</p><p>تهمورس گندم‌چین از رانندگان خواست نزدیک مرداب بوق نزنند.</p>\r\n<p>It\'s ok: \"گیومه\"</p>',1710408600,'سیامک کمان‌ساز','','a'),(2,12,1711000000,1710000000,0,0,'نرخ نان در سروستان بالا تا ۷۰ روز ثابت می‌ماند','نانوایان سروستان بالا پذیرفتند که تا ۷۰ روز آینده بهای نان را بالا نبرند.','<p>تهمورس خورشیدکار، رئیس صنف، پس از نشست دوساعته در اتاق شهر گفت آرد تازه رسیده و صف‌ها کوتاه می‌شود.</p><p>در سروستان بالا بیشتر تنورها با گاز کار می‌کند و تنها دو نانوایی هنوز هیزم می‌سوزانند.</p><p>ماه‌منیر چراغ‌دار از مردم خواست اگر نان گران‌تری دیدند شماره‌اش را به دفتر صنف بدهند.</p>',1710495000,'تهمورس شانه‌تراش','','b');
