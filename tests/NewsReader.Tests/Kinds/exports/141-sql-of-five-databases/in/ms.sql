USE [News]
GO
CREATE TABLE [dbo].[Posts](
	[Id] [int] IDENTITY(1,1) NOT NULL,
	[Title] [nvarchar](200) NULL,
	[Content] [nvarchar](max) NULL,
	[PublishDate] [datetime2](7) NULL,
 CONSTRAINT [PK_Posts] PRIMARY KEY CLUSTERED ([Id] ASC)
) ON [PRIMARY]
GO
SET IDENTITY_INSERT [dbo].[Posts] ON 
GO
INSERT [dbo].[Posts] ([Id], [Title], [Content], [PublishDate]) VALUES (1, N'عنوان سرور یکم', N'<p>متن نخستین این خبر برای آزمون نوشته شده است و چند واژه بیشتر دارد.</p>', CAST(N'2024-03-14T09:30:00.0000000' AS DateTime2))
INSERT [dbo].[Posts] ([Id], [Title], [Content], [PublishDate]) VALUES (2, N'عنوان سرور دوم', N'<p>بند دوم این خبر هم چیزهایی می‌گوید که در بند نخست نیامده بود.</p>', CAST(N'2024-03-15T09:30:00.0000000' AS DateTime2))
GO
