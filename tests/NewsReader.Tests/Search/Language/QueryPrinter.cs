using NewsReader.Search.Language;
using NewsReader.Text.Characters;

namespace NewsReader.Tests.Search.Language;

/// <summary>Writes a query down so that reading it yields the same query.</summary>
internal static class QueryPrinter
{
    public static string Print(QueryNode.Group root) => string.Join(' ', root.Items.Select(Print));

    private static string Print(QueryNode node) => node switch
    {
        QueryNode.Word word => word.Text,
        QueryNode.Phrase phrase => $"\"{phrase.Text}\"",
        QueryNode.Prefix prefix => prefix.Text + "*",
        QueryNode.Anything => "*",
        QueryNode.InField { Field: QueryField.Day, Inner: QueryNode.AnyOf days } =>
            $"date:({string.Join(" OR ", days.Choices.OfType<QueryNode.Published>().Select(day => $"\"{Digits.ToLatin(day.Text)}\""))})",
        QueryNode.InField part => $"{Name(part.Field)}:{Print(part.Inner)}",
        QueryNode.Published published => PrintDate(published.Text),
        QueryNode.Having { Traits: [var trait] } => "has:" + trait,
        QueryNode.Having having => $"has:({string.Join(" OR ", having.Traits)})",
        QueryNode.Must must => "+" + Print(must.Inner),
        QueryNode.Not not => "-" + Print(not.Inner),
        QueryNode.AnyOf any => string.Join(" OR ", any.Choices.Select(Print)),
        QueryNode.Group group => $"({Print(group)})",
        _ => "",
    };

    // In quotation marks, lest words that follow be read as more of the date.
    private static string PrintDate(string text) => $"date:\"{Digits.ToLatin(text)}\"";

    private static string Name(QueryField field) => field switch
    {
        QueryField.Title => "title",
        QueryField.Source => "source",
        QueryField.Section => "section",
        QueryField.Tag => "tag",
        QueryField.Author => "author",
        QueryField.Trait => "has",
        _ => "lang",
    };
}
