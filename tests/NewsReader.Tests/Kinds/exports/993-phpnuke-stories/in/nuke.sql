-- MySQL dump 10.13
CREATE TABLE `nuke_stories` (
  `sid` text,
  `aid` text,
  `title` text,
  `time` text,
  `hometext` text,
  `bodytext` text,
  `topic` text
) ENGINE=InnoDB;
INSERT INTO `nuke_stories` VALUES (1,'admin','Ferry bell rings again at Otter Quay','2024-04-01 10:00:00','A bell is back.','The old ferry bell at Otter Quay was rung on Saturday for the first time since the river froze. A retired pilot had kept it wrapped in sailcloth under his stairs.',2),
(2,'admin','Beekeepers share one roof garden','2024-04-02 10:00:00','Honey on the roof.','Four beekeepers now share the roof of the tram depot and sell honey by the gate. The drivers say that the hives make no more noise than a kettle.',2);
