using System.Globalization;

namespace NewsReader.Text.Dates;

/// <summary>Zones by name: those of RFC 822, the abbreviations of the zone database and of German, and IANA names.</summary>
internal static class ZoneNames
{
    private const int MaxParts = 6;

    // Hours from UTC. Of names that several zones bear, RFC 822 has the first word, then the one most people live in.
    private static readonly Dictionary<string, double> Hours = new(StringComparer.Ordinal)
    {
        ["z"] = 0, ["ut"] = 0, ["utc"] = 0, ["gmt"] = 0, ["wet"] = 0, ["west"] = 1, ["bst"] = 1,
        ["est"] = -5, ["edt"] = -4, ["cst"] = -6, ["cdt"] = -5, ["mst"] = -7, ["mdt"] = -6, ["pst"] = -8, ["pdt"] = -7,
        ["akst"] = -9, ["akdt"] = -8, ["hst"] = -10, ["nst"] = -3.5, ["ndt"] = -2.5, ["brt"] = -3, ["art"] = -3,
        ["cet"] = 1, ["cest"] = 2, ["met"] = 1, ["mest"] = 2, ["mez"] = 1, ["mesz"] = 2, ["eet"] = 2, ["eest"] = 3,
        ["trt"] = 3, ["msk"] = 3, ["мск"] = 3, ["msd"] = 4,
        ["irst"] = 3.5, ["irdt"] = 4.5, ["gst"] = 4, ["azt"] = 4, ["aft"] = 4.5, ["pkt"] = 5, ["uzt"] = 5,
        ["tjt"] = 5, ["ist"] = 5.5, ["npt"] = 5.75, ["wib"] = 7, ["hkt"] = 8, ["sgt"] = 8, ["awst"] = 8, ["jst"] = 9, ["kst"] = 9,
        ["acst"] = 9.5, ["acdt"] = 10.5, ["aest"] = 10, ["aedt"] = 11, ["nzst"] = 12, ["nzdt"] = 13,
        ["sast"] = 2, ["cat"] = 2, ["wat"] = 1, ["eat"] = 3,
        ["ast"] = 3, ["adt"] = -3, ["idt"] = 3, ["amt"] = 4, ["get"] = 4, ["samt"] = 4, ["mvt"] = 5, ["tmt"] = 5, ["yekt"] = 5,
        ["lkt"] = 5.5, ["slst"] = 5.5, ["bdt"] = 6, ["btt"] = 6, ["kgt"] = 6, ["almt"] = 6, ["omst"] = 6, ["mmt"] = 6.5, ["ict"] = 7,
        ["novt"] = 7, ["krat"] = 7, ["myt"] = 8, ["pht"] = 8, ["wita"] = 8, ["irkt"] = 8, ["wit"] = 9, ["yakt"] = 9, ["vlat"] = 10,
        ["chst"] = 10, ["fjt"] = 12, ["cvt"] = -1, ["azot"] = -1, ["brst"] = -2, ["uyt"] = -3, ["clt"] = -4, ["bot"] = -4, ["vet"] = -4,
        ["pyt"] = -4, ["cot"] = -5, ["pet"] = -5, ["ect"] = -5,
    };

    private static readonly Dictionary<string, string> Regions = new(StringComparer.Ordinal)
    {
        ["et"] = "America/New_York", ["ct"] = "America/Chicago", ["mt"] = "America/Denver", ["pt"] = "America/Los_Angeles",
    };

    private static readonly NameTable<string> Places = new NameTable<string>()
        .Add("Asia/Tehran", "تهران", "ایران", "طهران", "tehran", "iran").Add("Asia/Kabul", "کابل", "افغانستان", "kabul")
        .Add("Asia/Dushanbe", "دوشنبه", "تاجیکستان", "dushanbe")
        .Add("Etc/UTC", "گرینویچ", "غرينتش", "جرينتش", "greenwich", "هماهنگ جهانی")
        .Add("Asia/Baghdad", "بغداد", "عراق", "baghdad").Add("Asia/Damascus", "دمشق", "damascus")
        .Add("Asia/Beirut", "بیروت", "beirut").Add("Africa/Cairo", "قاهره", "القاهره", "cairo")
        .Add("Asia/Riyadh", "مکه", "مکه المکرمه", "ریاض", "الریاض", "عربستان", "riyadh").Add("Asia/Jerusalem", "قدس", "القدس", "jerusalem")
        .Add("Asia/Dubai", "دبی", "ابوظبی", "dubai").Add("Europe/Istanbul", "استانبول", "ترکیه", "آنکارا", "istanbul")
        .Add("Europe/Moscow", "مسکو", "moscow").Add("Europe/London", "لندن", "london").Add("Europe/Paris", "پاریس", "paris")
        .Add("Europe/Berlin", "برلین", "berlin").Add("America/New_York", "نیویورک", "واشنگتن", "new york", "washington");

    private static readonly NameTable<bool> Announcements = new NameTable<bool>().Add(true, "به وقت", "بوقت", "به ساعت", "بتوقیت");

    /// <summary>The zone that words at a token name; the length is 0 when they name none.</summary>
    public static ZoneMatch Read(List<DateToken> tokens, int at)
    {
        if (Announcements.TryMatch(tokens, at, out _, out var announced))
            return ReadPlace(tokens, at, announced);
        if (at + 2 < tokens.Count && tokens[at + 1].IsSign('/') && tokens[at + 2].IsWord)
            return ReadIana(tokens, at);
        if (Places.TryMatch(tokens, at, out var city, out var length) && at + length < tokens.Count && tokens[at + length].IsWordOf("time"))
            return Find(city, length + 1);
        if (Regions.TryGetValue(tokens[at].Text, out var region))
            return Find(region, 1);
        return Hours.TryGetValue(tokens[at].Text, out var hours) ? new ZoneMatch(TimeSpan.FromHours(hours), null, 1) : default;
    }

    // «به وقت محلی» and the time of a place that is not known leave the zone open.
    private static ZoneMatch ReadPlace(List<DateToken> tokens, int at, int announced)
    {
        if (Places.TryMatch(tokens, at + announced, out var place, out var length))
            return Find(place, announced + length);
        return at + announced < tokens.Count && tokens[at + announced].IsWord ? new ZoneMatch(null, null, announced + 1) : default;
    }

    // Letters have lost their case: asia/tehran, america/new_york.
    private static ZoneMatch ReadIana(List<DateToken> tokens, int at)
    {
        var end = at + 1;
        while (end + 1 < tokens.Count && end - at < MaxParts && tokens[end].Text is "/" or "_" or "-" && tokens[end + 1].IsWord
            && !tokens[end + 1].SpaceBefore)
            end += 2;
        var id = string.Concat(tokens.GetRange(at, end - at)
            .Select(token => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(token.Text)));
        return Find(id, end - at);
    }

    private static ZoneMatch Find(string id, int length) =>
        new(null, TimeZoneInfo.TryFindSystemTimeZoneById(id, out var rules) ? rules : null, length);
}
