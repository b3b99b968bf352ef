using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsReader.Articles;
using NewsReader.Reading.Markup;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Html;

/// <summary>Saved pages, one article a page: the text of the article without the page around it.</summary>
internal sealed class PageReader(ReadingOptions limits, TimeProvider clock, IRecordTexts records) : IArticleReader
{
    // A page may hold its pictures and programs; without them it is no longer than an article.
    private const int PageToArticle = 8;

    // A page that shows less has its text elsewhere.
    private const int MinShown = 100;

    // Of a text that programs go on with, a page shows no more than this.
    private const int MaxBeginning = 3000;

    // Of a page of frames, what it says to those whose browser shows none.
    private const int MaxFrameText = 1000;

    private const string StandIn = "https://page.invalid/";

    public string Name => "html";

    public bool Accepts(SourceFile file) =>
        file.Head is { Root: "html" or "head" or "body", IsBinary: false } || (file.Head.Root.Length > 0 && IsPage(file.Head.Text));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var most = (int)Math.Min((long)limits.MaxArticleBytes * PageToArticle, int.MaxValue);
        if (await WholeFile.ReadAsync(file, most, cancellationToken) is not { } bytes)
        {
            yield return WholeFile.TooLarge(most);
            yield break;
        }

        var decoded = TextDecoder.Decode(bytes);
        var others = new List<string>();
        yield return Read(file, bytes, decoded, address: null, others);
        for (var i = 0; i < others.Count; i++)
            yield return Numbered(Read(file, bytes, decoded with { Text = others[i] }, address: null), file, i + 2);
    }

    // The first of several articles of a page is known by the page itself.
    private static ReadResult Numbered(ReadResult result, SourceFile file, int number)
    {
        var place = FormattableString.Invariant($"article {number}");
        return result is ReadResult.Found { Draft: var draft }
            ? new ReadResult.Found(draft with { Key = FormattableString.Invariant($"{file.RelativePath}#{number}"), Location = place })
            : result;
    }

    /// <summary>The article of a page.</summary>
    /// <param name="bytes">The original.</param>
    /// <param name="decoded">The page.</param>
    /// <param name="address">Where it was published, when the file around it says so.</param>
    /// <param name="others">Takes the pages of further articles; without it they are part of the page.</param>
    public ReadResult Read(SourceFile file, byte[] bytes, DecodedText decoded, string? address, List<string>? others = null)
    {
        var source = XhtmlSource.Plain(SafeHtml.WithoutData(decoded.Text));
        if (source.Length > limits.MaxArticleBytes)
            return WholeFile.TooLarge(limits.MaxArticleBytes);
        try
        {
            return Marked(file, (bytes, decoded), source, address, others);
        }
        catch (ReadingBoundException exception)
        {
            return new ReadResult.Found(new ArticleDraft
            {
                Key = file.RelativePath,
                Section = file.FolderName,
                Text = SafeHtml.Lines(source),
                Original = bytes,
                Reader = Name,
                Encoding = decoded.Encoding,
                Warnings = [.. decoded.Warnings, ReadingBound.TextAlone(exception.Message)],
            });
        }
    }

    private ReadResult Marked(SourceFile file, (byte[] Bytes, DecodedText Decoded) original, string source, string? address,
        List<string>? others)
    {
        var (bytes, decoded) = original;
        var time = new ReadingTime(clock, limits);
        List<string> warnings = [.. decoded.Warnings];
        var page = SafeHtml.Parse(source, warnings);
        time.Check("parsing the page");
        if (page.QuerySelector("frameset") is { } frames)
        {
            if (InnerDocuments.WithoutFrames(page) is { } whole)
                page = SafeHtml.Parse(whole, warnings);
            else if (frames.TextContent.Length < MaxFrameText)
                return new ReadResult.LeftOut("", LeftOutKind.Frames);
        }

        others?.AddRange(PagePieces.Take(page, source));
        var metadata = new PageMetadata(page, source);
        address = Addresses.IsWeb(address) ? address : null;
        var dropped = new DroppedText();
        var held = HeldData.Find(page);
        FlightPage.Show(page.Body!, held.Programs, dropped, warnings);
        var unfolding = HiddenText.Unfolding(page.Body!);
        HtmlBody.RemovePrograms(page.Body!, dropped);
        EditLinks.Remove(page.Body!, dropped);
        EmbeddedMedia.Simplify(page.Body!, metadata.Root ?? address, dropped);
        EmbeddedMedia.Complete(page.Body!, metadata.Image);
        new HiddenText(TitleHeading.Find(page, metadata), unfolding).Show(page.Body!);
        var draft = Draft(file, page, metadata, address, dropped, time);
        draft = WithData(draft, page, metadata, held, dropped, warnings);
        // A lead that is all there is is the text.
        if (draft.Lead is { } lead && !SafeHtml.PlainText(draft.Html!).Any(char.IsLetterOrDigit))
            draft = draft with { Html = XmlContent.Paragraphs(lead) + draft.Html, Lead = null };
        if (!page.Body!.TextContent.Any(char.IsLetterOrDigit) && draft.Html!.Length == 0)
            return new ReadResult.Rejected("", "the page has no text");
        if (IsOfSite(SafeHtml.Lines(draft.Html!).Split('\n')))
            warnings.Add("no text of an article was found in the page, only words of its site");
        return new ReadResult.Found(draft with
        {
            Original = bytes,
            Encoding = decoded.Encoding,
            Warnings = warnings,
            Dropped = dropped.Parts,
        });
    }

    private ArticleDraft Draft(
        SourceFile file, IHtmlDocument page, PageMetadata metadata, string? address, DroppedText dropped, ReadingTime time)
    {
        var (url, from) = (metadata.Url ?? address, metadata.Root ?? address);
        var place = Find(page, metadata, from, dropped, time);
        var outline = new PageOutline(page.Body!);
        var related = new RelatedBoxes(from, dropped, time);
        related.TakeOutside(page.Body!, place.Core);
        var tags = PageTags.Read(page, metadata);
        var section = metadata.Section
            ?? page.QuerySelectorAll(".breadcrumb a, .breadcrumbs a, [itemprop=articleSection]").Select(ElementHeuristics.Text)
            .LastOrDefault(name => name.Length is > 1 and < 40);
        var head = new PageHead(page, place, outline, metadata);
        head.Read();
        head.Remove(dropped);
        time.Check("reading the head of the page");
        var site = new PageSite(metadata.Publisher, head.Author, place.Heading is { } heading ? outline.OrderOf(heading) : -1, time);
        new BoilerplateRemover(place, outline, related, site, dropped).Remove(page.Body!);
        HtmlBody.ResolveAddresses(page.Body!, from, picture => LinkedPicture.IsOfText(picture, metadata.Image));
        return new ArticleDraft
        {
            Key = file.RelativePath,
            Title = head.Title,
            Kicker = head.Kicker,
            Lead = head.Lead,
            Author = head.Author,
            Source = metadata.Publisher,
            Section = section ?? file.FolderName,
            Language = metadata.Language,
            Url = url,
            Image = metadata.Image,
            Published = head.Published,
            Tags = tags,
            Related = related.Related,
            Html = HtmlSerializer.Inner(place.Root).Trim(),
            Original = [],
            Reader = Name,
            Encoding = "",
        };
    }

    // Of its rights, its cookies and its letters, and no other sentence.
    private static bool IsOfSite(string[] lines) => lines.Any(PageOutline.IsNotice)
        && lines.All(line => PageOutline.IsNotice(line) || !PageOutline.IsSentence(line));

    // What a page holds as data is its text where it shows less than half of it, or only its beginning.
    private ArticleDraft WithData(
        ArticleDraft draft, IHtmlDocument page, PageMetadata metadata, HeldData held, DroppedText dropped, List<string> warnings)
    {
        var shown = SafeHtml.PlainText(draft.Html!);
        var data = shown.Length < MaxBeginning ? PageData.Find(held, page, metadata, records) : null;
        if (data is { IsSure: false } && shown.Length >= MinShown)
            data = null;
        var described = metadata.Body;
        var isDescribed = described is not null
            && (data is null || SafeHtml.PlainText(described).Length * 2 > SafeHtml.PlainText(data.Html).Length);
        var html = isDescribed ? described : data?.Html;
        if (html is null || !HoldsMore(SafeHtml.PlainText(html), shown))
            return draft;
        dropped.Add(DropRule.Replaced, shown);
        var beside = isDescribed ? null : data?.Beside;
        foreach (var part in beside?.Dropped ?? [])
            dropped.Add(part.Rule, part.Text);
        warnings.AddRange(beside?.Warnings ?? []);
        var title = isDescribed ? null : data?.Title;
        var lead = draft.Lead ?? data?.Lead ?? (metadata.IsInParts ? metadata.Description : null);
        return draft with
        {
            Html = HtmlBody.Extract(html, metadata.Root ?? draft.Url, warnings),
            Title = title ?? draft.Title,
            Lead = lead,
            Kicker = draft.Kicker ?? beside?.Kicker,
            Author = draft.Author ?? data?.Author,
            Published = draft.Published ?? (data?.Published is { } date ? DateExpression.ReadField(date) : null),
            Tags = draft.Tags.Count > 0 ? draft.Tags : data?.Tags ?? [],
        };
    }

    private static bool HoldsMore(string text, string shown) => text.Length >= shown.Length * 2
        || (text.Length * 10 > shown.Length * 11 && shown.Length > 0
            && text.StartsWith(shown[..Math.Min(shown.Length, MinShown)], StringComparison.Ordinal));

    private static TextPlace Find(IHtmlDocument page, PageMetadata metadata, string? from, DroppedText dropped, ReadingTime time)
    {
        var heading = TitleHeading.Find(page, metadata);
        new ForeignBoxes(new PageOutline(page.Body!), [heading?.TextContent ?? "", .. metadata.Titles.OfType<string>()])
            .Remove(page.Body!, dropped);
        if (heading is not null)
        {
            new LinkedTeasers(new PageOutline(page.Body!), heading, from).Remove(page.Body!, dropped);
            new TeaserBoxes(new PageOutline(page.Body!), heading, from).Remove(page.Body!, dropped);
        }

        var thread = new CommentBoxes(new PageOutline(page.Body!), heading).Remove(page.Body!, dropped);
        var place = thread.Count > 0
            ? MainText.OfThread(page, thread, heading)
            : MainText.Find(page, from ?? StandIn, heading, new PageOutline(page.Body!));
        time.Check("finding the text of the page");
        return place;
    }

    // A page may begin with a stray tag or a line of a program.
    private static bool IsPage(string text) => text.Contains("<html", StringComparison.OrdinalIgnoreCase)
        || text.Contains("<body", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase);
}
