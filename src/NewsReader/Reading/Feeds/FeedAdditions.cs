using System.Buffers;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Articles;
using NewsReader.Reading.Html;

namespace NewsReader.Reading.Feeds;

/// <summary>What services put into the texts of feeds and nobody wrote: marks of who made the feed, invitations to subscribe, labels of
/// fields, links to add a comment, where a text was first published, counts of votes.</summary>
internal static partial class FeedAdditions
{
    private const int MaxLine = 260;
    private const int MaxFeet = 6;

    // Boxes by the names that systems give them.
    private const string Boxes = ".subscription-widget-wrap, .subscription-widget-wrap-editor, .subscription-widget, .subscribe-widget,"
        + " .captioned-button-wrap, .button-wrapper, .cta-caption, .feedflare, .blogger-post-footer, .sharedaddy, .jp-relatedposts,"
        + " .sd-sharing-enabled, .field-label, .field__label, .links.inline, ul.links, .node__links, .comment-add, .comment_forbidden,"
        + " .field--name-title, .field--name-uid, .field--name-created, .kg-signup-card, .tumblr_share, .addtoany_content,"
        + " .addtoany_share_save_container, .wp-block-jetpack-subscriptions, .wp-block-jetpack-sharing-buttons, .mc_embed_signup,"
        + " .powerpress_links, .yarpp, .yarpp-related, .rp4wp-related-posts, .post-views, .jp-post-flair, .ssba, .simplesocialbuttons,"
        + " .heateor_sss_sharing_container, .fb-like, .kudos, .post-ratings, .ttr_start, .wpulike, .crp_related";

    private static readonly SearchValues<string> Signs = SearchValues.Create(["widget", "button", "cta-caption", "feedflare",
        "blogger-post-footer", "sharedaddy", "relatedposts", "field-label", "field__label", "field--name", "links", "comment",
        "signup", "share", "sharing", "yarpp", "related", "ratings", "ssba", "fb-like", "kudos", "post-views",
        "rss", "feed", "medium", "submitted by", "points", "points:", "continue reading", "originally", "participants", "full topic",
        "read more", "subscribe", "powered by", "appeared", "published", "slashdot", "forwarded", "filed under", "tagged",
        "نظر", "تعليق", "مشترک", "ادامه", "نخستین", "اولین", "فید", "خوراک"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The markup without them.</summary>
    /// <param name="dropped">Takes their words.</param>
    public static string Without(string markup, ICollection<DroppedPart> dropped)
    {
        if (!markup.AsSpan().ContainsAny(Signs))
            return markup;
        var body = SafeHtml.Parse(markup).Body;
        if (body is null)
            return markup;
        var found = Remove(body.QuerySelectorAll(Boxes).Where(box => IsAddition(box, body)), dropped);
        // Who made the feed says so in a line of its own.
        found |= Remove(body.QuerySelectorAll("p, div, a, small, em, i, span, li, font, center")
            .Where(line => line.ChildElementCount <= MaxFeet
            && Words(line) is { Length: > 3 and <= MaxLine } words && Mark().IsMatch(words)), dropped);
        for (var i = 0; i < MaxFeet && Last(body) is { } last && Words(last) is { Length: > 0 and <= MaxLine } words
            && Foot().IsMatch(words); i++)
            found |= Remove([last], dropped);
        found |= RemoveFields(body, dropped);
        return found ? body.InnerHtml : markup;
    }

    // A box of the whole text may be called so, too.
    private static bool IsAddition(IElement box, IElement body) => box.TextContent.Length * 2 < Math.Max(body.TextContent.Length, MaxLine)
        && (box.ClassName?.Contains("widget", StringComparison.Ordinal) == true || box.QuerySelectorAll("p").Length <= 2);

    private static bool Remove(IEnumerable<IElement> elements, ICollection<DroppedPart> dropped)
    {
        var any = false;
        foreach (var element in elements.ToList())
        {
            if (element.Parent is null)
                continue;
            var words = Words(element);
            if (words.Any(char.IsLetterOrDigit))
                dropped.Add(new DroppedPart(DropRule.ExportLine, words));
            element.Remove();
            any = true;
        }

        return any;
    }

    // «Article URL: …», «Points: 3», «# Comments: 2» of a feed of votes: all of them stand together.
    private static bool RemoveFields(IElement body, ICollection<DroppedPart> dropped)
    {
        var lines = body.QuerySelectorAll("p, li").Where(line => VoteField().IsMatch(Words(line))).ToList();
        return lines.Count > 1 && Remove(lines, dropped);
    }

    private static string Words(IElement element) => ElementHeuristics.Text(element);

    // The last element with words, into which the way leads as long as there is but one.
    private static IElement? Last(IElement body)
    {
        var at = body;
        while (at.Children.LastOrDefault(child => Words(child).Any(char.IsLetterOrDigit)) is { } last)
        {
            // Words behind it are the end.
            if (last.NextSibling is { } beside && Behind(beside))
                return null;
            if (last.LocalName is "p" or "a" or "em" or "i" or "small" or "span" or "li" or "ul" || Words(last).Length <= MaxLine)
                return last;
            at = last;
        }

        return null;
    }

    private static bool Behind(INode? node)
    {
        for (; node is not null; node = node.NextSibling)
        {
            if (node.TextContent.Any(char.IsLetterOrDigit))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"^[\s(\[*_—–-]*(?:(?:this\s+)?(?:rss\s+)?feed\s+(?:was\s+)?(?:generated|created|provided|made|powered)\s+(?:with"
        + @"|by|using|at|via)\b.{0,80}"
        + @"|(?:powered|generated|created|made|delivered|provided|syndicated)\s+(?:with|by|via|using)\s+(?:\S+\s+){0,2}?\S*(?:rss|feed"
        + @"|politepol|wpematico|atom|zapier|ifttt)\S*.{0,40}"
        + @"|(?:this (?:is a )?(?:preview|trial|free).{0,60}(?:rss|feed).{0,60})"
        + @"|(?:این\s+)?(?:فید|خوراک|آر\s?اس\s?اس)\s.{0,30}(?:ساخته|تولید|تهیه|ایجاد).{0,40}"
        + @"|kill the newsletter!? feed settings|via\s+(?:rss\.app|fetchrss|feedburner|feed43|rssbridge|rss-bridge|rsshub"
        + @"|ifttt))[\s)\].!*_]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    // What the last lines say.
    [GeneratedRegex(@"^[\s(\[*_—–|-]*(?:.{1,160}\bwas (?:originally |first )?published (?:in|on|at|by)\b.{1,120}"
        + @"|(?:this|the) (?:post|article|story|entry|piece)\b.{0,140}\b(?:appeared|was (?:originally |first )?published"
        + @"|was (?:originally )?posted)\b.{0,120}"
        + @"|(?:this|the) (?:article|post|story|piece) (?:first |originally )?(?:appeared|ran) .{2,120}"
        + @"|(?:thanks for reading|thank you for reading)\b.{0,200}|.{0,120}\bis a reader-supported publication\b.{0,160}"
        + @"|(?:subscribe(?: now)?|share(?: this post)?|leave a comment|give a gift subscription|get more from .{2,60}|donate(?: now)?"
        + @"|upgrade to paid"
        + @"|refer a friend|start writing today.{0,80}|read in app|listen now)"
        + @"|(?:continue reading|read more|read the (?:rest|full (?:post|story|article|entry)))\b.{0,100}[→»….\s]*|read full topic"
        + @"|\d+ posts? - \d+ participants?.{0,30}"
        + @"|submitted by\s+/?u/.{1,40}|\[link\]\s*\[comments\]|\[comments\]|comments|view (?:on|in|original).{0,60}|permalink"
        + @"|add (?:new )?comment|log in (?:or register )?to post comments|login to post comments|(?:أضف تعليقا?|إضافة تعليق جديد"
        + @"|أضف تعليق جديد|سجل الدخول.{0,40}تعليق\S*)"
        + @"|(?:افزودن|ارسال|ثبت|نوشتن) (?:نظر|دیدگاه)(?: جدید| تازه)?|افزودن دیدگاه جدید|(?:برای (?:ارسال|نوشتن|ثبت) (?:نظر"
        + @"|دیدگاه).{0,60})"
        + @"|(?:neuen )?kommentar (?:hinzufügen|schreiben)|ajouter un commentaire|poster un nouveau commentaire"
        + @"|añadir (?:nuevo )?comentario|yeni yorum ekle|добавить комментарий"
        + @"|(?:این|نوشته|نوشتهٔ|مطلب).{1,160}(?:اولین بار|نخستین بار|برای اولین بار).{1,80}(?:منتشر|پدیدار|چاپ)\s?شد(?:ه است)?"
        + @"|(?:برای\s)?(?:مشترک|عضو)\s.{0,40}(?:شوید|شدن)|ممنون که خواندید.{0,120}|(?:ادامهٔ?|ادامه‌ی) (?:مطلب|نوشته|خبر|متن).{0,40}"
        + @"|(?:filed under|tagged(?: with)?|posted in|categories)\s*:.{2,160}|read more of this story at .{2,40})[\s)\].!*_»|…]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Foot();

    [GeneratedRegex(@"^(?:(?:article|comments|submission|post) url\s*:|points\s*:\s*\d|# ?comments\s*:\s*\d|score\s*:\s*\d"
        + @"|upvotes\s*:\s*\d)",
        RegexOptions.IgnoreCase)]
    private static partial Regex VoteField();
}
