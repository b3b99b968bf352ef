using NewsReader.Enrichment;

namespace NewsReader.Tests.Enrichment;

public sealed class AttributionTests
{
    [Theory]
    [InlineData("به گزارش گروه اقتصادی خبرگزاری فارس، بازار آرام است.", "فارس", null)]
    [InlineData("به گزارش خبرنگار ایسنا؛ بازار آرام است.", "ایسنا", null)]
    [InlineData("به نقل از خبرگزاری ایلنا، بازار آرام است.", "ایلنا", null)]
    [InlineData("به نوشتهٔ روزنامهٔ شرق، بازار آرام است.", "شرق", null)]
    [InlineData("به گزارش مهر به نقل از رویترز، بازار آرام است.", "مهر", "رویترز")]
    [InlineData("بنا به گزارش «صدای کویر»، بازار آرام است.", "صدای کویر", null)]
    [InlineData("به گزارش گروه علم و فناوری ایسکانیوز، گیاهی تازه شناخته شد.", "ایسکانیوز", null)]
    [InlineData("به گزارش خبرگزاری برنااز لرستان، راه روستا باز شد.", "برنا", null)]
    [InlineData("به گزارش خبرگزاری حوزه از سمنان، نشستی برگزار شد.", "حوزه", null)]
    [InlineData("به گزارش خبرگزاری قدس(قدسنا)، نشستی برگزار شد.", "قدسنا", null)]
    [InlineData("به گزارش خبرنگار گروه بین الملل ایسکانیوز، نشستی برگزار شد.", "ایسکانیوز", null)]
    [InlineData("به گزارش گروه تحلیل، تفسیر و پژوهش‌های خبری ایرنا، نشستی برگزار شد.", "ایرنا", null)]
    [InlineData("به گزارش خبرنگار مهر از مصر، نشستی برگزار شد.", "مهر", null)]
    [InlineData("به گزارش خبرنگار اجتماعی خبرگزاری پانا، مدرسه‌ها باز شد.", "پانا", null)]
    [InlineData("به گزارش خبرنگار حوزه بهداشت و درمان گروه علمی پزشکی باشگاه خبرنگاران جوان، دارو رسید.", "باشگاه خبرنگاران جوان", null)]
    [InlineData("به گزارش خبرنگار اعزامی ایسنا از ناپل، کشتی رسید.", "ایسنا", null)]
    [InlineData("به گزارش ایسنا منطقه فارس، باران آمد.", "ایسنا", null)]
    [InlineData("به گزارش خبرنگار تشکل‌های دانشگاهی خبرگزاری تسنیم، نشستی بود.", "تسنیم", null)]
    [InlineData("به گزارش خبرگزاری دانشجویان ایران (ایسنا)، باران آمد.", "ایسنا", null)]
    [InlineData("به گزارش خبرگزاری جمهوری اسلامی، باران آمد.", "ایرنا", null)]
    [InlineData("به گزارش سرویس خارجی پیک‌نیوز، باران آمد.", "پیک‌نیوز", null)]
    [InlineData("به گزارش خبرنگار حوزه سلامت خبرگزاری میزان، دارو رسید.", "میزان", null)]
    [InlineData("به گزارش پایگاه خبری تحلیلی انتخاب به نقل از الجزيرة، باران آمد.", "انتخاب", "الجزیره")]
    [InlineData("به گزارش ایلنا، به نقل از روابط عمومی شهرداری، باران آمد.", "ایلنا", "روابط عمومی شهرداری")]
    [InlineData("به گزارش ایسنا و به نقل از دیلی‌میل، باران آمد.", "ایسنا", "دیلی میل")]
    [InlineData("به گزارش ایسنا به نقل از رادیو ملی کشور (رمک)، باران آمد.", "ایسنا", "رادیو ملی کشور")]
    [InlineData("به گزارش ايسنا به نقل از واحد مرکزی خبر، باران آمد.", "ایسنا", "خبرگزاری صدا و سیما")]
    [InlineData("به گزارش گروه حماسه و مقاومت فارس(باشگاه توانا)، یادواره‌ای برگزار شد.", "فارس", null)]
    [InlineData("طبق گزارش روزنامه شرق، باران آمد.", "شرق", null)]
    [InlineData("به گزارش خبرگزاری فارس، رویترز با اعلام این خبر به نقل از یک مقام افزود: باران آمد.", "فارس", null)]
    [InlineData("به گزارش خبرگزاری قرآنی ایران، باران آمد.", "ایکنا", null)]
    [InlineData("به گزارش ایسنا به نقل از سایت تی ان، باران آمد.", "ایسنا", "تی ان")]
    [InlineData("به گزارش خبرگزاری خبرگزاری فارس از شهرری، باران آمد.", "فارس", null)]
    [InlineData("به گزارش ایرنا دادستان شهر از رسیدگی به پرونده خبر داد.", "ایرنا", null)]
    [InlineData("به گزارش \"ورزش‌ سه\"، بازی آغاز شد.", "ورزش سه", null)]
    [InlineData("**به گزارش ایسنا** ، نمایشگاه گل باز شد.", "ایسنا", null)]
    [InlineData("به گزارش خبرگزاری شین هوا از پکن، باران آمد.", "شینهوا", null)]
    [InlineData("به گزارش‌ ایسنا و به نقل از ام. آی. تی نیوز، باران آمد.", "ایسنا", "ام آی تی نیوز")]
    [InlineData("به‌ گزارش ‌ایسناو به نقل از سی. ان. ان، باران آمد.", "ایسنا", "سی ان ان")]
    [InlineData("به گزارش ایسنا به نقل از گروه صنعتی دوچرخه سرو، باران آمد.", "ایسنا", "گروه صنعتی دوچرخه سرو")]
    [InlineData("به گزارش ایسنا به نقل از سایت رسمی باشگاه سرو، باران آمد.", "ایسنا", "باشگاه سرو")]
    [InlineData("به گزارش فدراسیون والیبال، بازی آغاز شد.", "فدراسیون والیبال", null)]
    public void The_agency_stands_at_the_beginning(string paragraph, string source, string? via)
    {
        var found = Attribution.Parse(paragraph);
        Assert.Equal((source, via), (found?.Source, found?.Via));
    }

    [Theory]
    [InlineData("شیراز - ایرنا - استاندار از باران گفت.", "ایرنا")]
    [InlineData("تهران (ایسنا) - استاندار از باران گفت.", "ایسنا")]
    [InlineData("تهران- خبرگزاری مهر: استاندار از باران گفت.", "مهر")]
    [InlineData("خبرگزاري فارس: استاندار از باران گفت.", "فارس")]
    [InlineData("ایسنا/خوزستان استاندار از باران گفت.", "ایسنا")]
    [InlineData("TEHRAN, Nov. 6 (Tasnim) – The governor spoke of rain.", "تسنیم")]
    [InlineData("LONDON (Reuters) - The governor spoke of rain.", "رویترز")]
    [InlineData("بغداد / واع / تحدث المحافظ عن المطر.", "واع")]
    [InlineData("القاهرة - رويترز - تحدث المحافظ عن المطر.", "رویترز")]
    public void A_dateline_names_the_agency(string paragraph, string source) => Assert.Equal(source, Attribution.Parse(paragraph)?.Source);

    [Theory]
    [InlineData("او به گزارش مهر، اعتراض کرد.")]
    [InlineData("به گزارش‌های مهر، پاسخ داد.")]
    [InlineData("به گزارش کسانی که دیروز در میدان بزرگ شهر بودند، باران آمد.")]
    [InlineData("به گزارش کارشناسان هواشناسی، باران در راه است.")]
    [InlineData("به گزارش خبرنگار ما، باران آمد.")]
    [InlineData("به گزارش خبرگزاری‌های خارجی، باران آمد.")]
    [InlineData("به گزارش رسانه های محلی، باران آمد.")]
    [InlineData("به گزارش گروه تحلیل، باران آمد.")]
    [InlineData("به گزارش خبرنگار اقتصادی، باران آمد.")]
    [InlineData("به گزارش خبرنگار ما طرح خط لولهٔ گاز ایران که دیر شد، آغاز شد.")]
    [InlineData("به گزارش خبرنگار ما رئیس دانشگاه فارس در نشستی سخن گفت.")]
    [InlineData("به گزارش این رسانه، باران آمد.")]
    [InlineData("به گزارش رسانه‌های محلی، باران آمد.")]
    [InlineData("گرگان- رئیس اداره از باران گفت.")]
    [InlineData("ایران - روسیه: بازی امروز است.")]
    [InlineData("اعتماد: چیزی که با باران نمی‌آید.")]
    [InlineData("مهر و آبان - ماه‌های باران - گذشت.")]
    public void What_only_resembles_an_attribution_is_none(string paragraph) => Assert.Null(Attribution.Parse(paragraph));

    [Theory]
    [InlineData("به گزارش ایسنا، باران آمد.", "باران آمد.")]
    [InlineData("به گزارش ایلنا به نقل از روابط عمومی شهرداری، باران آمد.", "باران آمد.")]
    [InlineData("به گزارش خبرگزاری فارس از گلدره، باران آمد.", "باران آمد.")]
    [InlineData("به گزارش گروه تحلیل، تفسیر و پژوهش‌های خبری ایرنا، باران آمد.", "باران آمد.")]
    [InlineData("به گزارش ایرنا باران آمد، برف هم.", "باران آمد، برف هم.")]
    [InlineData("شیراز - ایرنا - باران آمد.", "باران آمد.")]
    [InlineData("تهران (ایسنا) - باران آمد.", "باران آمد.")]
    [InlineData("**به گزارش ایسنا** ، باران آمد.", "باران آمد.")]
    public void What_follows_it_can_stand_alone(string paragraph, string rest) =>
        Assert.Equal(rest, paragraph[Attribution.Parse(paragraph)!.Length..].Trim());

    [Theory]
    [InlineData("منبع: خبرگزاری مهر", "مهر")]
    [InlineData("منبع خبر : پایگاه خبری سرو", "سرو")]
    [InlineData("منبع: http://www.isna.ir/news/1", "ایسنا")]
    [InlineData("منبع: www.sarv.example", null)]
    [InlineData("Source: Reuters", "رویترز")]
    [InlineData("منبع آب روستا خشک شد.", null)]
    [InlineData("منبع: گزارشی که سال گذشته در میدان بزرگ شهر به مردم دادند", null)]
    public void A_line_at_the_end_may_name_the_source(string line, string? source) => Assert.Equal(source, Attribution.OfEndLine(line));

    [Theory]
    [InlineData("farsnews", "فارس")]
    [InlineData("فارس", "فارس")]
    [InlineData("خبرگزاري فارس", "فارس")]
    [InlineData("FARS NEWS AGENCY", "فارس")]
    [InlineData("Fars News", "فارس")]
    [InlineData("www.farsnews.ir", "فارس")]
    [InlineData("https://www.isna.ir/", "ایسنا")]
    [InlineData("روزنامه همشهری", "همشهری")]
    [InlineData("همشهری‌آنلاین", "همشهری آنلاین")]
    [InlineData("وكالة رويترز", "رویترز")]
    [InlineData("روزنامهٔ سرو", "روزنامهٔ سرو")]
    [InlineData("ایسنا منطقه فارس", "ایسنا منطقه فارس")]
    [InlineData("خبرگزاری", "خبرگزاری")]
    public void An_agency_has_one_name_whatever_its_files_call_it(string said, string name) => Assert.Equal(name, Agencies.NameOf(said));

    [Theory]
    [InlineData("https://www.isna.ir/news/1", "ایسنا")]
    [InlineData("http://persian.example.mehrnews.com:8080/1", "مهر")]
    [InlineData("https://arabic.rt.com/1", "روسیا الیوم")]
    [InlineData("https://www.rt.com/1", "راشاتودی")]
    [InlineData("https://isna.ir.example/1", null)]
    [InlineData("https://notisna.ir/1", null)]
    [InlineData("urn:isna.ir", null)]
    [InlineData(null, null)]
    public void The_host_of_an_address_tells_the_agency(string? address, string? name) => Assert.Equal(name, Agencies.OfAddress(address));

    [Fact]
    public void Every_name_of_the_list_is_found()
    {
        var names = NewsReader.Text.Words.EmbeddedText.Lines("agencies", typeof(Agencies).Assembly)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .SelectMany(parts => parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Append(parts[0].TrimStart('~')).Select(name => (Name: name, Agency: parts[0].TrimStart('~'))));
        Assert.All(names, entry =>
        {
            Assert.Equal(entry.Agency, Agencies.NameOf(entry.Name));
            Assert.Equal(entry.Agency, Agencies.At(OpeningWords.OfName(entry.Name), 0)?.Agency.Name);
        });
    }
}
