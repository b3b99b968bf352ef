using Microsoft.Extensions.Options;
using NewsReader.Reading.Containers;
using NewsReader.Reading.Exports;
using NewsReader.Reading.Feeds;
using NewsReader.Reading.Html;
using NewsReader.Reading.Mail;
using NewsReader.Reading.News;
using NewsReader.Reading.Notes;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading;

/// <summary>All formats that are read.</summary>
internal sealed class ArticleReaders
{
    /// <summary>
    /// Changes whenever readers or enrichment understand anything better than before: every file is then read again, and what could not be
    /// read is tried again.
    /// </summary>
    public const int Version = 15;

    private readonly IArticleReader[] all;

    /// <summary>How files are read.</summary>
    public ReadingOptions Limits { get; }

    /// <param name="clock">Tells how long reading takes; the system's own where none is given.</param>
    public ArticleReaders(IOptions<ReadingOptions> options, TimeProvider? clock = null)
    {
        var limits = Limits = options.Value;
        var fields = new FieldMap(limits);
        var pages = new PageReader(limits, clock ?? TimeProvider.System, new FieldRecordTexts(limits));
        var mails = new MimeReader(pages, limits);
        // The first to accept a file reads it. What its name alone tells to be no article comes first, then what is told by its bytes;
        // then JSON and XML, which their first sign tells; then what only a name tells; plain text, which anything may be, comes last.
        all =
        [
            new ToolFileReader(),
            new PagePartReader(),
            new RefusedReader(),
            new AccountFileReader(limits), new PrivateMessagesReader(limits),
            new ZipReader(this, limits),
            new TarReader(this, limits),
            new MboxReader(mails),
            mails,
            new OpmlReader(limits),
            // Exports before the general format that they are written in.
            new WordPressReader(limits),
            new BloggerReader(limits),
            new MediaWikiReader(limits), new XWikiReader(limits), new CherryTreeReader(limits), new LiveJournalReader(limits),
            new TinyTinyReader(limits), new FeedReader(limits),
            new NewsMlReader(limits), new NitfReader(limits), new JatsReader(limits), new TeiReader(limits), new DocumentReader(limits),
            new TrecReader(limits), new EvernoteReader(limits),
            // Fields of Markdown may be JSON, which a text follows.
            new SiteFileReader(), new KirbyPartReader(), new OmnivoreReader(fields, limits), new SubstackReader(fields, limits),
            new YamlReader(fields, limits), new OrgSubtreesReader(limits), new MarkdownReader(limits),
            new JsonFeedReader(limits), new NinjsReader(limits),
            new TelegramReader(limits), new TelegramBotReader(limits), new TwitterReader(limits), new MastodonReader(limits),
            new FacebookReader(limits), new BlueskyReader(limits), new TiddlyWikiReader(fields, limits), new StarredReader(limits),
            new KeepReader(limits), new GhostReader(limits), new KeptLinksReader(fields, limits),
            new PhpMyAdminReader(fields, limits), new JsonReader(fields, limits), new JsonLinesReader(fields, limits),
            new DotclearReader(fields, limits), new SqlDumpReader(fields, limits),
            new MovableTypeReader(limits), new ReadwiseReader(fields, limits), new CsvReader(fields, limits),
            new TelegramPageReader(limits), new TelegramPreviewReader(limits),
            new BookmarkReader(), new MediumReader(limits),
            new SpreadsheetXmlReader(fields, limits), new XmlRecordsReader(fields, limits),
            pages,
            new HtmlFragmentReader(limits),
            new UnknownXmlReader(),
            new PlainTextReader(limits),
        ];
    }

    /// <summary>The reader of a file, or null when its format is not read.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="InvalidDataException">The file is packed and damaged.</exception>
    public IArticleReader? For(SourceFile file) =>
        Array.Find(all, reader => reader.Accepts(file)) is { } found ? new UnreadableText(found) : null;
}
