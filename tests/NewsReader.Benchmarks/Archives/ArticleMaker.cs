using System.Globalization;
using System.Text;
using NewsReader.Articles;
using NewsReader.Settings;
using NewsReader.Text.Dates;

namespace NewsReader.Benchmarks.Archives;

/// <summary>Makes any number of articles of real sentences; the article of a number is always the same.</summary>
internal sealed class ArticleMaker(IReadOnlyList<CorpusDraft> drafts, int seed)
{
    private const int DefaultSeed = 1;
    private const int MaxInARow = 3;
    private const int SentencesAParagraph = 3;
    private const double ShareWithRelated = 0.1;
    private const int MaxRelated = 3;
    private const int DaysOfNews = 3650;
    private static readonly DateTime FirstDay = new(2009, 3, 21, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly Original[] originals =
        [.. drafts.AsParallel().AsOrdered().Select(Original.Of).Where(original => original.Sentences.Length > 0)];

    /// <summary>One that takes its sentences from what "--corpus" names, else from the corpora, or where there are none, from what the
    /// product ships with.</summary>
    /// <exception cref="InvalidOperationException">No article is there to take sentences from.</exception>
    public static async Task<ArticleMaker> OfAsync(string[] options, CancellationToken cancellationToken)
    {
        var source = CommandOptions.Value(options, "corpus") ?? CommandOptions.Shared("corpus") ?? AppPaths.Seeds;
        var maker = new ArticleMaker(await CorpusReader.ReadAsync(source, cancellationToken),
            CommandOptions.Number(options, "seed", DefaultSeed));
        return maker.originals.Length > 0
            ? maker : throw new InvalidOperationException(
                $"There are no articles in {source} to take sentences from; name some with --corpus.");
    }

    /// <summary>The article of a number, from 0, as the application understands it.</summary>
    public CorpusDraft Make(int number)
    {
        var random = RandomOf(number);
        var frame = originals[random.Next(originals.Length)];
        var title = Title(random, frame);
        var lead = !frame.HasLead ? null : Sentence(random);
        var body = Body(random, frame.Sentences.Length);
        var key = number.ToString(CultureInfo.InvariantCulture);
        return new CorpusDraft(key, new ArticleDraft
        {
            Key = key,
            Title = title,
            Lead = lead,
            Text = body,
            Source = frame.Source,
            Section = frame.Section,
            Tags = frame.Tags,
            Published = new PartialDate(FirstDay.AddDays(random.Next(DaysOfNews)).AddMinutes(random.Next(24 * 60)), DatePrecision.Minute),
            Related = random.NextDouble() < ShareWithRelated ? [.. Related(random, number)] : [],
            Original = Encoding.UTF8.GetBytes($"{title}\n{lead}\n{body}"),
            Reader = "text",
            Encoding = "utf-8",
        });
    }

    private Random RandomOf(int number) => new((seed * 0x5DEECE6) ^ (number * 0x2545F491));

    // Two halves of two headlines.
    private string Title(Random random, Original frame)
    {
        var (first, second) = (frame.TitleWords, originals[random.Next(originals.Length)].TitleWords);
        return string.Join(' ', first.Take((first.Length + 1) / 2).Concat(second.Skip(second.Length / 2)));
    }

    private string Sentence(Random random)
    {
        var sentences = originals[random.Next(originals.Length)].Sentences;
        return sentences[random.Next(sentences.Length)];
    }

    private string Body(Random random, int length)
    {
        var body = new StringBuilder();
        for (var written = 0; written < length;)
        {
            var sentences = originals[random.Next(originals.Length)].Sentences;
            var from = random.Next(sentences.Length);
            foreach (var sentence in sentences.AsSpan(from, Math.Min(random.Next(MaxInARow) + 1, sentences.Length - from)))
            {
                body.Append(sentence).Append(++written % SentencesAParagraph == 0 ? '\n' : ' ');
            }
        }

        return body.ToString();
    }

    // Titles of earlier articles, which therefore become links.
    private IEnumerable<RelatedDraft> Related(Random random, int number)
    {
        for (var i = random.Next(MaxRelated); i >= 0 && number > 0; i--)
        {
            var earlier = RandomOf(random.Next(number));
            yield return new RelatedDraft(Title(earlier, originals[earlier.Next(originals.Length)]));
        }
    }

    private sealed record Original(string? Source, string? Section, IReadOnlyList<string> Tags, bool HasLead, string[] TitleWords,
        string[] Sentences)
    {
        public static Original Of(CorpusDraft draft)
        {
            var article = draft.Enrich();
            var text = ArticleText.Of(article.Body!.Html);
            return new Original(draft.Draft.Source, draft.Draft.Section, draft.Draft.Tags, draft.Draft.Lead is not null,
                article.Title.Split(' '), [.. text.Split('\n').SelectMany(Split)]);
        }

        private static IEnumerable<string> Split(string paragraph)
        {
            while (paragraph.Length > 0)
            {
                var end = NewsReader.Enrichment.Sentences.FirstEnd(paragraph);
                yield return paragraph[..end];
                paragraph = paragraph[end..].TrimStart();
            }
        }
    }
}
