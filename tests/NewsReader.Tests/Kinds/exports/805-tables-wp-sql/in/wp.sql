-- MySQL dump 10.13
INSERT INTO `wp_users` (`ID`, `user_login`, `user_email`, `display_name`) VALUES
(1, 'mkazemi', 'm@x.ir', 'مریم کاظمی');
INSERT INTO `wp_posts` (`ID`, `post_author`, `post_date`, `post_content`, `post_title`, `post_excerpt`, `post_status`, `post_name`, `post_parent`, `post_type`) VALUES
(20, 1, '2025-03-04 10:00:00', 'طرح نوسازی کتابخانه‌های روستایی از هفته آینده در چهل روستا آغاز می‌شود و تا پایان سال به پایان می‌رسد. به گفته مسئولان، هزار جلد کتاب تازه نیز خریده شده است.', 'کتابخانه‌های روستایی لرستان نوسازی می‌شوند', '', 'publish', 'p20', 0, 'post'),
(21, 1, '2025-03-04 10:00:00', 'قطار شیراز که سه سال متوقف بود، صبح امروز با دویست مسافر راهی پایتخت شد. مدیرکل راه‌آهن فارس گفت بهای بلیت تا پایان فصل تغییر نمی‌کند.', 'قطار شیراز پس از سه سال دوباره به راه افتاد', '', 'draft', 'p21', 0, 'post'),
(22, 1, '2025-03-04 10:00:00', 'باغداران دماوند می‌گویند بارش بهاری برداشت سیب را دو برابر کرده است. اتحادیه باغداران از صادرات ده هزار تن خبر داد.', 'باغداران دماوند از برداشت امسال راضی‌اند', '', 'inherit', '20-revision-v1', 20, 'revision'),
(23, 1, '2025-03-04 10:00:00', 'سالن تازه موزه آب یزد به قنات‌های کهن اختصاص دارد و از شنبه پذیرای بازدیدکنندگان است. ورود برای دانش‌آموزان رایگان است.', 'موزه آب یزد سالن تازه‌ای گشود', '', 'publish', 'p23', 0, 'post');
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`) VALUES
(5, 'فرهنگ', 'f'),
(6, 'روستا', 'r');
INSERT INTO `wp_term_taxonomy` (`term_taxonomy_id`, `term_id`, `taxonomy`) VALUES
(55, 5, 'category'),
(66, 6, 'post_tag');
INSERT INTO `wp_term_relationships` (`object_id`, `term_taxonomy_id`) VALUES
(20, 55),
(20, 66);
INSERT INTO `wp_comments` (`comment_ID`, `comment_post_ID`, `comment_author`, `comment_content`) VALUES
(1, 20, 'حسن', 'خیلی خبر خوبی بود ممنون');
