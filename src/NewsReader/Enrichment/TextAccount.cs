using NewsReader.Articles;
using NewsReader.Text.Characters;

namespace NewsReader.Enrichment;

/// <summary>
/// What became of the letters and digits of a draft: they are in the article, in a part of it that has a name, or left out by a rule;
/// what is neither is missing. Letters are counted, as that costs nothing; which words are missing is found only where some are.
/// </summary>
internal sealed class TextAccount
{
    // A share that is lost without a rule, above which it is told.
    private const double TellableShare = 0.02;
    private const int LengthOfAnExample = 120;

    private readonly ArticleDraft draft;
    private readonly Article article;
    private readonly bool isTitleExcerpt;

    public TextAccount(ArticleDraft draft, Article article, Headings form, IReadOnlyList<DroppedPart> dropped)
    {
        (this.draft, this.article, isTitleExcerpt, Dropped) = (draft, article, form.IsTitleExcerpt, dropped);
        var read = LetterCount.In(draft.Title) + LetterCount.In(draft.Kicker) + LetterCount.In(draft.Lead)
            + (draft.Html is null ? LetterCount.In(draft.Text) : LetterCount.InHtml(draft.Html));
        Kept = (isTitleExcerpt ? 0 : LetterCount.In(article.Title)) + LetterCount.In(article.Kicker) + LetterCount.In(article.Lead)
            + LetterCount.InHtml(article.Body!.Html);
        var left = dropped.Skip(draft.Dropped.Count).Sum(part => LetterCount.In(part.Text));
        Missing = Math.Max(0, read - Kept - left) + dropped.Where(part => part.Rule is null).Sum(part => LetterCount.In(part.Text));
    }

    /// <summary>What is no part of the text, in the order in which it was left out.</summary>
    public IReadOnlyList<DroppedPart> Dropped { get; }

    /// <summary>Letters and digits of title, kicker, lead and text.</summary>
    public int Kept { get; }

    /// <summary>Letters and digits that no rule names.</summary>
    public int Missing { get; }

    /// <summary>The part that is missing of what should be the article's, from 0 to 1.</summary>
    public double MissingShare => Missing == 0 ? 0 : (double)Missing / (Kept + Missing);

    /// <summary>What is told where too much is missing, or null.</summary>
    public string? Warning => MissingShare <= TellableShare
        ? null
        : FormattableString.Invariant($"{MissingShare * 100:0.#} % of its text is left out by no rule: ")
            + $"«{Sentences.Beginning(MissingWords(), LengthOfAnExample)}»; newsreader ingest --explain shows all that is left out";

    /// <summary>The words that are missing, in their order.</summary>
    public string MissingWords()
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in Outcome())
        {
            foreach (var word in LetterCount.Words(text))
                found[word] = found.GetValueOrDefault(word) + 1;
        }

        var missing = new List<string>();
        foreach (var word in Read().SelectMany(LetterCount.Words))
        {
            var count = found.GetValueOrDefault(word);
            if (count == 0)
                missing.Add(word);
            else
                found[word] = count - 1;
        }

        return string.Join(' ', missing.Concat(Dropped.Where(part => part.Rule is null).Select(part => part.Text)));
    }

    private IEnumerable<string> Read() =>
        [draft.Title ?? "", draft.Kicker ?? "", draft.Lead ?? "", draft.Html is null ? draft.Text ?? "" : ArticleText.Of(draft.Html)];

    private IEnumerable<string> Outcome() =>
    [
        isTitleExcerpt ? "" : article.Title, article.Kicker ?? "", article.Lead ?? "", ArticleText.Of(article.Body!.Html),
        .. Dropped.Skip(draft.Dropped.Count).Select(part => part.Text),
    ];
}
