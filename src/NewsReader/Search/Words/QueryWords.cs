using NewsReader.Search.Language;

namespace NewsReader.Search.Words;

/// <summary>A word or phrase of a query, where it stands in what was typed.</summary>
/// <param name="IsFree">Whether it may be replaced without asking; not so in quotation marks and behind a plus sign.</param>
internal readonly record struct QueryWord(string Text, int Start, bool IsFree);

/// <summary>Finds the words of a query that a correction may touch; signs, fields, dates, beginnings and excluded words stay as they
/// are.</summary>
internal sealed class QueryWords
{
    private readonly string text;
    private readonly List<QueryWord> words = [];
    private int at;

    private QueryWords(string text) => this.text = text;

    public static List<QueryWord> Find(string text, QueryNode query)
    {
        var typed = new QueryWords(text);
        typed.Visit(query, mayChange: true, isFree: true);
        return typed.words;
    }

    private void Visit(QueryNode node, bool mayChange, bool isFree)
    {
        switch (node)
        {
            case QueryNode.Word word:
                Add(word.Text, mayChange, isFree);
                break;
            case QueryNode.Phrase phrase:
                Add(phrase.Text, mayChange, isFree: false);
                break;
            case QueryNode.Prefix prefix:
                Add(prefix.Text, mayChange: false, isFree);
                break;
            case QueryNode.Published published:
                Add(published.Text, mayChange: false, isFree);
                break;
            case QueryNode.InField part:
                Visit(part.Inner, mayChange && part.Field != QueryField.Language, isFree);
                break;
            case QueryNode.Must must:
                Visit(must.Inner, mayChange, isFree: false);
                break;
            case QueryNode.Not not:
                Visit(not.Inner, mayChange: false, isFree);
                break;
            case QueryNode.AnyOf any:
                VisitAll(any.Choices, mayChange, isFree);
                break;
            case QueryNode.Group group:
                VisitAll(group.Items, mayChange, isFree);
                break;
        }
    }

    private void VisitAll(IReadOnlyList<QueryNode> nodes, bool mayChange, bool isFree)
    {
        foreach (var node in nodes)
            Visit(node, mayChange, isFree);
    }

    // The parts of a query are in the order in which they were typed.
    private void Add(string part, bool mayChange, bool isFree)
    {
        if (text.IndexOf(part, at, StringComparison.Ordinal) is not (>= 0 and var start))
            return;
        at = start + part.Length;
        if (mayChange)
            words.Add(new QueryWord(part, start, isFree));
    }
}
