using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsReader.Tests.Support;

namespace NewsReader.Tests;

/// <summary>How the sources are written, as far as it can be counted.</summary>
public sealed partial class FormTests
{
    private const int MaxLine = 140;
    private const int MaxFile = 300;
    private const int MaxMethod = 45;
    private const int MaxOf = 15;
    private const int MaxParameters = 5;

    // Constructors that have more, and why.
    private static readonly Dictionary<string, string> LongConstructors = new(StringComparer.Ordinal)
    {
        ["ArticleIngestor"] = "it brings together the parts of an ingest, which know nothing of one another",
        ["IngestWorker"] = "it is the background service that joins folders, uploads, index and notices",
        ["Uploads"] = "an upload touches files, their ingest, the audit and the limits",
        ["ArchiveStates"] = "a state is of all that a kept page may depend on",
        ["AuditUndo"] = "an act is undone by the store that did it",
        ["CachedPage"] = "it is a response as it was sent",
    };

    [Fact]
    public void No_line_is_longer_than_a_screen() =>
        AssertNone(SourceTree.Files("*.cs", "src", "tests").SelectMany(file =>
            Numbered(file).Where(line => line.Text.Length > MaxLine && !IsData(file, line.Number))
            .Select(line => $"{file}:{line.Number}: {line.Text.Length} letters")));

    [Fact]
    public void No_file_is_longer_than_can_be_kept_in_mind() =>
        AssertNone(SourceTree.Files("*.cs", "src").Select(file => (file, Length: SourceTree.Lines(file).Length))
            .Where(file => file.Length > MaxFile).Select(file => $"{file.file}: {file.Length} lines"));

    [Fact]
    public void No_method_is_longer_than_a_screen() =>
        AssertNone(SourceTree.Product.SelectMany(file => file.All<SyntaxNode>()
            .Where(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax && LengthOf(node) > MaxMethod)
            .Select(node => $"{file.At(node)}: {LengthOf(node)} lines")));

    [Fact]
    public void No_condition_is_within_another() =>
        AssertNone(SourceTree.Product.SelectMany(file => file.All<ConditionalExpressionSyntax>()
            .Where(condition => condition.Ancestors().TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax))
                .Any(outer => outer is ConditionalExpressionSyntax))
            .Select(file.At)));

    [Fact]
    public void A_method_called_Of_is_rare_enough_to_be_plain()
    {
        var methods = SourceTree.Product.SelectMany(file => file.All<MethodDeclarationSyntax>()
            .Where(method => method.Identifier.Text == "Of").Select(file.At)).ToList();
        Assert.True(methods.Count <= MaxOf, string.Join('\n', methods));
    }

    [Fact]
    public void Nothing_is_folded_away_or_left_to_do() =>
        AssertNone(SourceTree.Product.SelectMany(file => file.Syntax.DescendantTrivia(descendIntoTrivia: true)
            .Where(trivia => trivia.IsKind(SyntaxKind.RegionDirectiveTrivia) || (IsComment(trivia) && ToDo().IsMatch(trivia.ToString())))
            .Select(trivia => $"{file.Path}: {trivia}")));

    [Fact]
    public void No_constructor_asks_for_more_than_a_handful()
    {
        var found = SourceTree.Product.SelectMany(file => file.All<SyntaxNode>().Where(node => ParametersOf(node) > MaxParameters)
            .Select(node => (Name: NameOf(node), Place: file.At(node)))).ToList();
        AssertNone(found.Where(one => !LongConstructors.ContainsKey(one.Name)).Select(one => $"{one.Place}: {one.Name}"));
    }

    [Fact]
    public void Styles_know_no_left_and_right() =>
        AssertNone(Styles((file, number, line) => Physical().IsMatch(line) ? $"{file}:{number}: {line.Trim()}" : null));

    [Fact]
    public void Styles_are_read_a_declaration_a_line()
    {
        AssertNone(SourceTree.Files("*.css", "src").Select(file => (file, Length: SourceTree.Lines(file).Length))
            .Where(file => file.Length > MaxFile).Select(file => $"{file.file}: {file.Length} lines"));
        AssertNone(Styles((file, number, line) => Declaration().Count(line) > 1 ? $"{file}:{number}: {line.Trim()}" : null));
    }

    // The lines of the styles without comments, texts and addresses.
    private static IEnumerable<string> Styles(Func<string, int, string, string?> problem) =>
        SourceTree.Files("*.css", "src").SelectMany(file => Quoted().Replace(string.Join('\n', SourceTree.Lines(file)), Breaks).Split('\n')
            .Select((line, i) => problem(file, i + 1, line))).OfType<string>();

    private static string Breaks(Match match) => new('\n', match.Value.Count(c => c == '\n'));

    private static IEnumerable<(int Number, string Text)> Numbered(string file) =>
        SourceTree.Lines(file).Select((line, i) => (i + 1, line));

    // A line of a text over several lines, such as a file that a test brings in, is as long as it is.
    private static bool IsData(string file, int line) => SourceTree.SourceText.Read(file).Syntax.DescendantTokens()
        .Where(token => token.Kind() is SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringTextToken && token.Text.Contains('\n', StringComparison.Ordinal))
        .Select(token => token.GetLocation().GetLineSpan())
        .Any(span => span.StartLinePosition.Line < line && line <= span.EndLinePosition.Line + 1);

    private static int LengthOf(SyntaxNode node)
    {
        var (first, last) = SourceTree.SourceText.LinesOf(node);
        return last - first + 1;
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
        || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia);

    private static int ParametersOf(SyntaxNode node) => node switch
    {
        ConstructorDeclarationSyntax constructor => constructor.ParameterList.Parameters.Count,
        ClassDeclarationSyntax { ParameterList: { } parameters } => parameters.Parameters.Count,
        _ => 0,
    };

    private static string NameOf(SyntaxNode node) => node switch
    {
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        _ => "",
    };

    private static void AssertNone(IEnumerable<string> problems)
    {
        var found = problems.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex ToDo();

    [GeneratedRegex(@"(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-[a-z]+)?|left|right"
        + @"|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b")]
    private static partial Regex Physical();

    [GeneratedRegex("""/\*.*?\*/|url\([^)]*\)|"[^"]*"|'[^']*'""", RegexOptions.Singleline)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[\w-]+\s*:[^;{}:]*(?:[;}]|$)")]
    private static partial Regex Declaration();
}
