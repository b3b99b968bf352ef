using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using NewsReader.Articles;
using NewsReader.Search.Language;
using NewsReader.Text.Dates;
using NewsReader.Text.Languages;
using NewsReader.Text.Words;

namespace NewsReader.Search.Indexing;

/// <summary>Makes Lucene documents of articles. An instance is for one thread, and its document for one use.</summary>
internal sealed class ArticleDocument
{
    // Doc values refuse long values with an exception; no name of a source or a tag comes near.
    public const int MaxValueLength = 200;
    private const int MaxTags = 40;

    private readonly Dictionary<string, KernelTokenStream> streams = new(StringComparer.Ordinal);

    public Document Create(IndexedArticle article)
    {
        var document = new Document
        {
            new StringField(IndexFields.Id, article.Id.ToString(CultureInfo.InvariantCulture), Field.Store.NO),
            new NumericDocValuesField(IndexFields.Id, article.Id),
            new StringField(IndexFields.Language, article.Language, Field.Store.NO),
            new NumericDocValuesField(IndexFields.SortKey, article.SortKey),
            new NumericDocValuesField(IndexFields.Story, article.StoryId),
            new NumericDocValuesField(IndexFields.IsSeed, article.IsSeed ? 1 : 0),
        };
        AddTexts(document, article);
        AddLabels(document, article);
        AddDate(document, article);
        AddTraits(document, article);
        return document;
    }

    private void AddTexts(Document document, IndexedArticle article)
    {
        var (lead, body) = TextsBesidesTitle(article);
        var (title, start) = (article.Title, article.Title.Length + 1);
        var text = $"{title}\n{lead}\n{body}";
        var words = TextAnalyzer.Analyze(text);
        if (words.Count == 0)
            return;
        var tokens = LanguageForms.Add(words, article.Language);
        document.Add(new Field(IndexFields.TextStems, Stream(IndexFields.TextStems, isExact: false).Over(tokens),
            IndexFields.WithPositions));
        document.Add(new Field(IndexFields.TextExact, Stream(IndexFields.TextExact, isExact: true).Over(words),
            IndexFields.WithoutPositions));
        foreach (var pair in NamePair.Terms(text))
            document.Add(new StringField(IndexFields.Pairs, pair, Field.Store.NO));
        AddPart(document, IndexFields.TitleStems, tokens.FindAll(token => token.End < start), IndexFields.WithPositions);
        AddPart(document, IndexFields.LeadStems, tokens.FindAll(token => token.Start >= start && token.End <= start + lead.Length),
            IndexFields.WithoutPositions);
    }

    private void AddPart(Document document, string field, List<Token> tokens, FieldType type)
    {
        if (tokens.Count > 0)
            document.Add(new Field(field, Stream(field, isExact: false).Over(tokens), type));
    }

    // A title that was taken from the text counts once, as the title.
    private static (string Lead, string Body) TextsBesidesTitle(IndexedArticle article)
    {
        var lead = article.Lead ?? "";
        var body = ArticleText.Of(article.BodyHtml);
        if (article.TitleIsDerived && lead.StartsWith(article.Title, StringComparison.Ordinal))
            lead = lead[article.Title.Length..];
        else if (article.TitleIsDerived && body.StartsWith(article.Title, StringComparison.Ordinal))
            body = body[article.Title.Length..];
        return (string.IsNullOrEmpty(article.Kicker) ? lead : $"{article.Kicker}\n{lead}", body);
    }

    private void AddLabels(Document document, IndexedArticle article)
    {
        var tags = article.Tags.Where(tag => !string.IsNullOrWhiteSpace(tag)).Take(MaxTags).ToList();
        AddLabel(document, IndexFields.SourceStems, article.Source);
        AddLabel(document, IndexFields.SectionStems, article.Section);
        AddLabel(document, IndexFields.AuthorStems, article.Author);
        AddLabel(document, IndexFields.TagStems, string.Join('\n', tags));
        AddLabel(document, IndexFields.About, string.Join('\n', [.. tags, article.Source, article.Section, article.Author]));
        AddValue(document, IndexFields.SourceValue, article.Source);
        AddValue(document, IndexFields.SectionValue, article.Section);
        AddValue(document, IndexFields.LanguageValue, article.Language);
        foreach (var tag in tags.Select(Shorten).Distinct(StringComparer.Ordinal))
            document.Add(new SortedSetDocValuesField(IndexFields.TagValues, new BytesRef(tag)));
    }

    private void AddLabel(Document document, string field, string? text)
    {
        if (TextAnalyzer.Analyze(text ?? "") is { Count: > 0 } tokens)
            document.Add(new Field(field, Stream(field, isExact: false).Over(tokens), IndexFields.Label));
    }

    private static void AddValue(Document document, string field, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            document.Add(new SortedDocValuesField(field, new BytesRef(Shorten(value))));
    }

    private static void AddDate(Document document, IndexedArticle article)
    {
        if (article.SortKey == Article.Undated)
            return;
        var day = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(article.SortKey).UtcDateTime.AddMinutes(article.DateOffset));
        document.Add(new NumericDocValuesField(IndexFields.Day, day.DayNumber + 1));
        document.Add(new NumericDocValuesField(IndexFields.JalaliYear, JalaliDate.From(day).Year));
        document.Add(new NumericDocValuesField(IndexFields.Precision, (long)article.DatePrecision));
    }

    private static void AddTraits(Document document, IndexedArticle article)
    {
        if (article.HasOwnImage || ArticleMedia.HasImage(article.BodyHtml))
            AddTrait(ArticleTraits.Image);
        if (ArticleMedia.HasVideo(article.BodyHtml))
            AddTrait(ArticleTraits.Video);
        if (article.IsLinked)
            AddTrait(ArticleTraits.Linked);

        void AddTrait(string trait) => document.Add(new StringField(IndexFields.Traits, trait, Field.Store.NO));
    }

    private static string Shorten(string value) => value.Length <= MaxValueLength ? value : value[..MaxValueLength];

    private KernelTokenStream Stream(string field, bool isExact)
    {
        if (!streams.TryGetValue(field, out var stream))
            streams[field] = stream = new KernelTokenStream(isExact);
        return stream;
    }
}
