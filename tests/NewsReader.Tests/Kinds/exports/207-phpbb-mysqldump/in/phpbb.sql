-- MySQL dump 10.13  Distrib 5.7.44, for Linux (x86_64)
--
-- Host: localhost    Database: anjoman
/*!40101 SET NAMES utf8 */;
DROP TABLE IF EXISTS `phpbb_posts`;
CREATE TABLE `phpbb_posts` (
  `post_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `topic_id` int(10) unsigned NOT NULL DEFAULT '0',
  `forum_id` mediumint(8) unsigned NOT NULL DEFAULT '0',
  `poster_id` int(10) unsigned NOT NULL DEFAULT '0',
  `icon_id` mediumint(8) unsigned NOT NULL DEFAULT '0',
  `poster_ip` varchar(40) COLLATE utf8_bin NOT NULL DEFAULT '',
  `post_time` int(11) unsigned NOT NULL DEFAULT '0',
  `post_reported` tinyint(1) unsigned NOT NULL DEFAULT '0',
  `enable_bbcode` tinyint(1) unsigned NOT NULL DEFAULT '1',
  `enable_smilies` tinyint(1) unsigned NOT NULL DEFAULT '1',
  `enable_magic_url` tinyint(1) unsigned NOT NULL DEFAULT '1',
  `enable_sig` tinyint(1) unsigned NOT NULL DEFAULT '1',
  `post_username` varchar(255) COLLATE utf8_bin NOT NULL DEFAULT '',
  `post_subject` varchar(255) COLLATE utf8_unicode_ci NOT NULL DEFAULT '',
  `post_text` mediumtext COLLATE utf8_bin NOT NULL,
  `post_checksum` varchar(32) COLLATE utf8_bin NOT NULL DEFAULT '',
  `post_attachment` tinyint(1) unsigned NOT NULL DEFAULT '0',
  `bbcode_bitfield` varchar(255) COLLATE utf8_bin NOT NULL DEFAULT '',
  `bbcode_uid` varchar(8) COLLATE utf8_bin NOT NULL DEFAULT '',
  `post_postcount` tinyint(1) unsigned NOT NULL DEFAULT '1',
  `post_edit_time` int(11) unsigned NOT NULL DEFAULT '0',
  `post_edit_reason` varchar(255) COLLATE utf8_bin NOT NULL DEFAULT '',
  `post_edit_user` int(10) unsigned NOT NULL DEFAULT '0',
  `post_edit_count` smallint(4) unsigned NOT NULL DEFAULT '0',
  `post_edit_locked` tinyint(1) unsigned NOT NULL DEFAULT '0',
  `post_visibility` tinyint(3) NOT NULL DEFAULT '0',
  `post_delete_time` int(11) unsigned NOT NULL DEFAULT '0',
  `post_delete_reason` varchar(255) COLLATE utf8_bin NOT NULL DEFAULT '',
  `post_delete_user` int(10) unsigned NOT NULL DEFAULT '0',
  PRIMARY KEY (`post_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;
INSERT INTO `phpbb_posts` VALUES (1,1,2,48,0,'10.0.0.9',1700000000,0,1,1,1,1,'','موزهٔ رادیوهای کهنه در گوران‌بالا باز شد','<r><SIZE size=\"120\"><s>[size=120]</s><B><s>[b]</s>در زیرزمین پستخانهٔ پیشین گوران‌بالا موزه‌ای باز شد که ۶۳ رادیوی لامپی دارد و همه کار می‌کنند.<e>[/b]</e></B><e>[/size]</e></SIZE><br/>\nتهمینه گندم‌سا گردآوری را با رادیوی شکستهٔ پدربزرگ خود آغاز کرد که در انبار کاه پیدا شده بود.<br/>\n<br/>\nهر بازدیدکننده در گوران‌بالا می‌تواند پیچ یکی از رادیوها را بچرخاند و صدای بایگانی را از همان بلندگو بشنود.<br/>\n<br/>\nبلیت ۵۲ تومان است و برای کسی که لامپ یدکی بیاورد رایگان خواهد بود.<br/>\n<br/>\nگیلدا موج‌خیز، تعمیرکار بازنشسته، پنجشنبه‌ها به نوجوانان لحیم‌کاری می‌آموزد.</r>','5f4dcc3b','0','','2k3jx9aa',1,0,'',0,0,0,1,0,'',0),(2,2,2,48,0,'10.0.0.9',1700090000,0,1,1,1,1,'','تیم بانوان نارون‌شهر با توپ نو برنده شد','[b:2k3jx9aa]تیم فوتبال بانوان نارون‌شهر در بازی خانگی با ۶۶ گل از سد همسایهٔ دیرین گذشت.[/b:2k3jx9aa]\n\nگل نخست را بابک قفل‌ساز از پشت محوطه زد و توپ پیش از گذشتن از خط دو بار به تیرک خورد.\n\nمربی نارون‌شهر پس از بازی گفت تمرین‌های بامدادی در زمین خاکی مدافعان را تیزپاتر کرده است.\n\nداور در دقیقهٔ ۶۳ بازی را برای بیرون بردن گوسفندی که به زمین آمده بود نگه داشت.\n\nمهناز گل‌پونه، دروازه‌بان، سه توپ را گرفت و دستکش خود را به دختر توپ‌جمع‌کن بخشید.','5f4dcc3b','0','','2k3jx9aa',1,0,'',0,0,0,1,0,'',0),(3,3,2,48,0,'10.0.0.9',1700100000,0,1,1,1,1,'','نرخ زعفران در بازار هلوچشمه پایین آمد','[b:2k3jx9aa]هر مثقال زعفران سرگل در بازار هلوچشمه دیروز ۶۹ هزار تومان ارزان‌تر از هفتهٔ پیش فروخته شد.[/b:2k3jx9aa]\n\nبردیا تنگستانک، دبیر صنف، باران دیررس و برداشت همزمان سه دشت را دلیل این پایین آمدن دانست.\n\nکشاورزان هلوچشمه می‌گویند با این نرخ مزد گل‌چین‌ها هم درنمی‌آید و پیاز را خواهند فروخت.\n\nانبار تازه گنجایش ۷۴ کیلو دارد و کلید آن نزد سه نفر مانده است تا هیچ‌کس تنها در را باز نکند.\n\nیزدان کلاه‌مال از بانک خواست وام سردخانه را پیش از برداشت آینده بپردازد.','5f4dcc3b','0','','2k3jx9aa',1,0,'',0,0,0,2,0,'',0);
INSERT INTO `phpbb_privmsgs` (`msg_id`,`author_id`,`message_time`,`message_subject`,`message_text`) VALUES (1,2,1700000500,'محرمانه برای مدیر','رمز در پشتی را عوض کردم به کسی نگو');
