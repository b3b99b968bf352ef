-- MySQL dump
INSERT INTO `articles` (`id`, `status`, `published_at`) VALUES
(1, 'published', '2025-03-04'),
(2, 'draft', NULL);
INSERT INTO `article_translations` (`id`, `article_id`, `locale`, `title`, `body`) VALUES
(1, 1, 'fa', 'کتابخانه‌های روستایی لرستان نوسازی می‌شوند', 'طرح نوسازی کتابخانه‌های روستایی از هفته آینده در چهل روستا آغاز می‌شود و تا پایان سال به پایان می‌رسد. به گفته مسئولان، هزار جلد کتاب تازه نیز خریده شده است.'),
(2, 1, 'en', 'Village libraries are renewed', 'The plan to renew village libraries begins next week in forty villages of the province.'),
(3, 2, 'fa', 'قطار شیراز پس از سه سال دوباره به راه افتاد', 'قطار شیراز که سه سال متوقف بود، صبح امروز با دویست مسافر راهی پایتخت شد. مدیرکل راه‌آهن فارس گفت بهای بلیت تا پایان فصل تغییر نمی‌کند.');
