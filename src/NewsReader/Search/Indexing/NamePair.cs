using NewsReader.Text.Words;

namespace NewsReader.Search.Indexing;

/// <summary>What the index remembers of brackets: a term that all articles with the same words share, in the order of what is in
/// brackets.</summary>
internal readonly record struct NamePair(string Name, string Other, NameBorder Border)
{
    /// <summary>Pairs of one article.</summary>
    public const int MaxInArticle = 40;

    private const char Divider = '\u001F';

    /// <summary>The terms of a text.</summary>
    public static IEnumerable<string> Terms(string text) => BracketedName.Find(text, MaxInArticle)
        .Select(name => $"{name.Other}{Divider}{(int)name.Border}{Divider}{name.Name}").Distinct(StringComparer.Ordinal);

    /// <summary>A pair as a term says it; null where it says none.</summary>
    public static NamePair? Read(string term) =>
        term.Split(Divider) is [var other, [>= '0' and <= '3' and var border], var name]
            ? new NamePair(name, other, (NameBorder)(border - '0')) : null;
}
