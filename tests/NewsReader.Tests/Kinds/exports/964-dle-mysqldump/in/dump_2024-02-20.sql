-- MySQL dump 10.13  Distrib 5.7.44, for Linux (x86_64)
--
-- Host: localhost    Database: sepidar_dle
-- ------------------------------------------------------
/*!40101 SET NAMES utf8mb4 */;

DROP TABLE IF EXISTS `dle_category`;
CREATE TABLE `dle_category` (
  `id` mediumint(8) NOT NULL AUTO_INCREMENT,
  `parentid` mediumint(8) NOT NULL DEFAULT '0',
  `posi` mediumint(8) NOT NULL DEFAULT '1',
  `name` varchar(50) NOT NULL DEFAULT '',
  `alt_name` varchar(50) NOT NULL DEFAULT '',
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `dle_category` VALUES (3,0,1,'خبرهای استان','ostan');

DROP TABLE IF EXISTS `dle_comments`;
CREATE TABLE `dle_comments` (
  `id` int(11) unsigned NOT NULL AUTO_INCREMENT,
  `post_id` int(11) NOT NULL DEFAULT '0',
  `user_id` int(11) NOT NULL DEFAULT '0',
  `date` datetime NOT NULL DEFAULT '2000-01-01 00:00:00',
  `autor` varchar(40) NOT NULL DEFAULT '',
  `email` varchar(40) NOT NULL DEFAULT '',
  `text` text NOT NULL,
  `ip` varchar(46) NOT NULL DEFAULT '',
  `is_register` tinyint(1) NOT NULL DEFAULT '0',
  `approve` tinyint(1) NOT NULL DEFAULT '1',
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `dle_comments` VALUES (1,21,0,'2024-02-14 20:11:02','مینا','','سپاس از گزارش خوبتان، کاش عکس بیشتری هم می‌گذاشتید','10.0.0.1',0,1),(2,22,0,'2024-02-15 20:11:02','پدرام','','من هم آنجا بودم و راستش خیلی شلوغ بود','10.0.0.2',0,1);

DROP TABLE IF EXISTS `dle_post`;
CREATE TABLE `dle_post` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `autor` varchar(40) NOT NULL DEFAULT '',
  `date` datetime NOT NULL DEFAULT '2000-01-01 00:00:00',
  `short_story` mediumtext NOT NULL,
  `full_story` mediumtext NOT NULL,
  `xfields` mediumtext NOT NULL,
  `title` varchar(255) NOT NULL DEFAULT '',
  `descr` varchar(300) NOT NULL DEFAULT '',
  `keywords` text NOT NULL,
  `category` varchar(190) NOT NULL DEFAULT '0',
  `alt_name` varchar(190) NOT NULL DEFAULT '',
  `comm_num` mediumint(8) unsigned NOT NULL DEFAULT '0',
  `allow_comm` tinyint(1) NOT NULL DEFAULT '1',
  `allow_main` tinyint(1) unsigned NOT NULL DEFAULT '1',
  `approve` tinyint(1) NOT NULL DEFAULT '0',
  `fixed` tinyint(1) NOT NULL DEFAULT '0',
  `allow_br` tinyint(1) NOT NULL DEFAULT '1',
  `symbol` varchar(3) NOT NULL DEFAULT '',
  `tags` varchar(255) NOT NULL DEFAULT '',
  `metatitle` varchar(255) NOT NULL DEFAULT '',
  PRIMARY KEY (`id`),
  KEY `approve` (`approve`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
LOCK TABLES `dle_post` WRITE;
INSERT INTO `dle_post` VALUES (21,'sardabir','2024-02-14 12:15:00','<p>کشاورزان امسال دو هفته زودتر از همیشه گل چیدند.</p>','<p>سرمای زودرس شب‌های مهر سبب شد گل‌های زعفران در دامنهٔ بینالو دو هفته زودتر باز شوند و خانواده‌ها پیش از برآمدن آفتاب راهی کشتزارها شوند.</p>\n<p>طاهره گل‌چین که سی سال در این زمین‌ها کار کرده است، گفت پیازها درشت‌تر از پارسال‌اند و هر هزار متر نزدیک به یک کیلو زعفران تر می‌دهد.</p>\n<p>تعاونی روستا خشک‌کن خورشیدی خریده است تا رنگ و عطر کلاله‌ها در خشک کردن از میان نرود.</p>','manba|روزنامهٔ سپیدار','برداشت زعفران در دامنهٔ بینالو آغاز شد','کشاورزان امسال دو هفته زودتر از همیشه گل چیدند.','زعفران, کشاورزی','3','khabar-21',2,1,1,1,0,0,'','زعفران, کشاورزی',''),(22,'sardabir','2024-02-15 12:40:00','<p>سردخانه‌ها و سکوهای سنگی جای گاری‌های چوبی را گرفتند.</p>','<p>ماهی‌فروشان لنگرگاه پس از دو سال چشم‌به‌راهی، غرفه‌های خود را به ساختمان تازهٔ بازار بردند که سردخانه‌ای با گنجایش هشتاد تُن دارد.</p>\n<p>ناخدا عبدالرحمن که هر بامداد بار قایقش را اینجا می‌فروشد، گفت دیگر نگران آب شدن یخ در گرمای تابستان نیست.</p>\n<p>شهرداری از هر غرفه اجارهٔ اندکی می‌گیرد و نرخ روز ماهی را بر تابلوی بزرگی کنار در می‌نویسد.</p>','manba|روزنامهٔ سپیدار','بازار ماهی لنگرگاه به ساختمان تازه رفت','سردخانه‌ها و سکوهای سنگی جای گاری‌های چوبی را گرفتند.','ماهی, بازار','3','khabar-22',2,1,1,1,0,0,'','ماهی, بازار',''),(23,'sardabir','2024-02-16 12:00:00','<p>این نوشته هنوز کامل نیست و باید نام سخنران سوم و ساعت نشست عصر پس از گفت‌وگو با دبیرخانه به آن افزوده شود و سپس ویراستار آن را ببیند.</p>','<p>این نوشته هنوز کامل نیست و باید نام سخنران سوم و ساعت نشست عصر پس از گفت‌وگو با دبیرخانه به آن افزوده شود و سپس ویراستار آن را ببیند.</p>','manba|روزنامهٔ سپیدار','پیش‌نویس: فهرست میهمانان همایش بهاره','','','3','khabar-23',2,1,1,0,0,0,'','','');
UNLOCK TABLES;
-- Dump completed on 2024-02-20 12:00:01
