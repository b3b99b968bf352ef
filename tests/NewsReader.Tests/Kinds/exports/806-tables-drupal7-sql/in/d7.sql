-- MySQL dump 10.13
INSERT INTO `node` (`nid`, `vid`, `type`, `title`, `uid`, `status`, `created`) VALUES
(1, 1, 'article', 'کتابخانه‌های روستایی لرستان نوسازی می‌شوند', 1, 1, 1741082400),
(2, 2, 'article', 'قطار شیراز پس از سه سال دوباره به راه افتاد', 1, 0, 1741082400),
(3, 3, 'article', 'باغداران دماوند از برداشت امسال راضی‌اند', 1, 1, 1741082400);
INSERT INTO `users` (`uid`, `name`, `mail`) VALUES
(1, 'مریم کاظمی', 'x');
INSERT INTO `field_data_body` (`entity_type`, `bundle`, `deleted`, `entity_id`, `revision_id`, `delta`, `body_value`, `body_summary`, `body_format`) VALUES
('node', 'article', 0, 1, 1, 0, '<p>طرح نوسازی کتابخانه‌های روستایی از هفته آینده در چهل روستا آغاز می‌شود و تا پایان سال به پایان می‌رسد. به گفته مسئولان، هزار جلد کتاب تازه نیز خریده شده است.</p>', '', 'full_html'),
('node', 'article', 0, 2, 2, 0, '<p>قطار شیراز که سه سال متوقف بود، صبح امروز با دویست مسافر راهی پایتخت شد. مدیرکل راه‌آهن فارس گفت بهای بلیت تا پایان فصل تغییر نمی‌کند.</p>', '', 'full_html'),
('node', 'article', 0, 3, 3, 0, '<p>باغداران دماوند می‌گویند بارش بهاری برداشت سیب را دو برابر کرده است. اتحادیه باغداران از صادرات ده هزار تن خبر داد.</p>', '', 'full_html');
INSERT INTO `taxonomy_term_data` (`tid`, `vid`, `name`) VALUES
(9, 1, 'روستا');
INSERT INTO `taxonomy_index` (`nid`, `tid`, `created`) VALUES
(1, 9, 1);
