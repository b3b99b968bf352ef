using NewsReader.Benchmarks;
using NewsReader.Tests.Support;

namespace NewsReader.Tests;

/// <summary>How the benchmark program writes the paper of its figures.</summary>
public sealed class MeasuredReportTests
{
    private const string Before = "# Measured\n\nBy hand.\n\n## Search\n\n| a |\n\n";
    private const string Section = "## Search, in detail\n\nOld.\n\n### Memory\n\nOld too.\n";
    private const string After = "\n## Load\n\nKept,  with blanks \n\n## Ingest\n\nno line break at the end";
    private const string Fresh = "## Search, in detail\n\nNew.\n";

    [Fact]
    public void A_section_is_replaced_and_nothing_else() =>
        Assert.Equal(Before + Fresh + After, Splice(Before + Section + After));

    [Fact]
    public void The_last_section_is_replaced_up_to_the_end() => Assert.Equal(Before + Fresh, Splice(Before + Section));

    [Theory]
    [InlineData("", "")]
    [InlineData("# Measured", "\n\n")]
    [InlineData("# Measured\n", "\n")]
    [InlineData("# Measured\n\n## Search\n\nKept.\n", "\n")]
    [InlineData("# Measured\n\n### Search, in detail\n\nA lower heading.\n", "\n")]
    public void A_missing_section_comes_last(string paper, string between) => Assert.Equal(paper + between + Fresh, Splice(paper));

    [Theory]
    [InlineData("")]
    [InlineData(Before)]
    [InlineData(Before + Section)]
    [InlineData(Before + Section + After)]
    [InlineData("## Search, in detail")]
    [InlineData(After)]
    public void A_second_time_changes_nothing(string paper) => Assert.Equal(Splice(paper), Splice(Splice(paper)));

    [Fact]
    public void A_table_is_aligned_and_keeps_empty_cells() => Assert.Equal(
        """
        |              | p50, ms | ×   |
        | ------------ | ------- | --- |
        | alone        | 2.00    |     |
        | both at once | 11.25   | 5.6 |
        """.ReplaceLineEndings("\n"),
        MeasuredReport.Table("| p50, ms | ×", ["alone | 2.00 |", "both at once | 11.25 | 5.6"]));

    [Fact]
    public void A_section_names_its_command_without_the_paths_of_the_machine()
    {
        var command = MeasuredReport.Command(
            "quality", ["--corpus", "/home/someone/corpus", "--queries", @"C:\corpus\queries.jsonl", "--titles", "20", "--write"]);

        Assert.Equal(
            """
            ## Quality

            How well it finds.

            On 2026-11-30, 2 cores:

                dotnet run -c Release --project tests/NewsReader.Benchmarks -- quality --corpus DIR --queries FILE --titles 20 --write

            | a |

            """.ReplaceLineEndings("\n"),
            MeasuredReport.Section("Quality", "How well it finds.", command, "| a |\n", (new DateOnly(2026, 11, 30), "2 cores")));
    }

    [Fact]
    public void The_paper_is_of_sections_that_can_be_replaced()
    {
        var paper = string.Join('\n', SourceTree.Lines("src/docs/measured.md")) + "\n";
        var sections = paper.Split("\n## ")[1..];

        Assert.NotEmpty(sections);
        Assert.All(sections, section =>
            Assert.Equal(paper, MeasuredReport.Splice(paper, section[..section.IndexOf('\n', StringComparison.Ordinal)],
                $"## {section.TrimEnd('\n')}\n")));
    }

    private static string Splice(string paper) => MeasuredReport.Splice(paper, "Search, in detail", Fresh);
}
