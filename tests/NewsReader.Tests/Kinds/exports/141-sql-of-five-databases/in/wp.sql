-- MySQL dump 10.13
/*!40101 SET NAMES utf8 */;
CREATE TABLE `wp_posts` (
  `ID` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `post_author` bigint(20) unsigned NOT NULL DEFAULT '0',
  `post_date` datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  `post_date_gmt` datetime NOT NULL,
  `post_content` longtext NOT NULL,
  `post_title` text NOT NULL,
  `post_excerpt` text NOT NULL,
  `post_status` varchar(20) NOT NULL DEFAULT 'publish',
  `post_name` varchar(200) NOT NULL DEFAULT '',
  `post_type` varchar(20) NOT NULL DEFAULT 'post',
  PRIMARY KEY (`ID`), KEY `x` (`post_name`(191))
) ENGINE=InnoDB;
LOCK TABLES `wp_posts` WRITE;
INSERT INTO `wp_posts` VALUES (1,1,'2024-03-14 13:00:00','2024-03-14 09:30:00','<!-- wp:paragraph -->\n<p>متن نخستین این خبر برای آزمون نوشته شده است و چند واژه بیشتر دارد.</p>\n<!-- /wp:paragraph -->','عنوان وردپرس','','publish','x','post'),(2,1,'2024-03-14 13:00:00','2024-03-14 09:30:00','متن نخستین این خبر برای آزمون نوشته شده است و چند واژه بیشتر دارد.\r\n\r\nبند دوم این خبر هم چیزهایی می‌گوید که در بند نخست نیامده بود.','عنوان وردپرس دوم','','publish','y','post'),(3,1,'2024-03-14 13:00:00','2024-03-14 09:30:00','متن نخستین این خبر برای آزمون نوشته شده است و چند واژه بیشتر دارد.','بازبینی','','inherit','y','revision'),(4,1,'2024-03-14 13:00:00','2024-03-14 09:30:00','متن نخستین این خبر برای آزمون نوشته شده است و چند واژه بیشتر دارد.','پیش‌نویس','','draft','y','post');
UNLOCK TABLES;
CREATE TABLE `wp_comments` (`comment_ID` int, `comment_post_ID` int, `comment_author` tinytext, `comment_date` datetime, `comment_content` text);
INSERT INTO `wp_comments` VALUES (1,1,'رهگذر','2024-03-14 09:30:00','دیدگاه یک خواننده است.');
CREATE TABLE `wp_options` (`option_id` int, `option_name` varchar(191), `option_value` longtext);
INSERT INTO `wp_options` VALUES (1,'siteurl','http://x.example');
