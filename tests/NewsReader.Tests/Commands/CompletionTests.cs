using System.CommandLine;
using NewsReader.Commands;
using NewsReader.Commands.Completion;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Commands;

/// <summary>What shells complete is the command line as it is.</summary>
public sealed class CompletionTests
{
    // bash splits a line at its blanks and at equals signs before it asks.
    private const string Ask = """
        source "$1"
        cd "$2"
        line="$3"
        read -ra COMP_WORDS <<< "${line//=/ = }"
        [[ $line == *" " ]] && COMP_WORDS+=("")
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        compopt() { :; }
        _newsreader
        printf '%s\n' "${COMPREPLY[@]}"
        """;

    public static TheoryData<string> Shells => [.. Enum.GetNames<Shell>().Select(name => name.ToLowerInvariant())];

    [Theory]
    [MemberData(nameof(Shells))]
    public void A_script_knows_every_verb_option_and_choice(string shell)
    {
        var script = CompletionCommand.Script(Enum.Parse<Shell>(shell, ignoreCase: true));
        var tree = CommandTree.From(CommandLine.Root());
        var words = tree.All.SelectMany(verb => verb.Options).SelectMany(option => option.Names.Concat(option.Choices))
            .Concat(tree.All.Where(verb => verb.Path.Length > 0).Select(verb => verb.Name))
            .Select(word => shell == "fish" ? word.TrimStart('-') : word).ToHashSet(StringComparer.Ordinal);

        Assert.True(words.Count > 30);
        Assert.All(words, word => Assert.Contains(word, script, StringComparison.Ordinal));
        Assert.DoesNotContain('\r', script);
    }

    [Fact]
    public void The_tree_is_that_of_the_command_line()
    {
        var root = CommandLine.Root();
        var tree = CommandTree.From(root);
        Assert.Equal(root.Subcommands.Select(verb => verb.Name), tree.Verbs.Select(verb => verb.Name));
        var ingest = tree.All.Single(verb => verb.Path == "ingest");
        Assert.Equal(ValueKind.Folder, ingest.Options.Single(option => option.Names[0] == "--data").Value);
        Assert.Equal(ValueKind.None, ingest.Options.Single(option => option.Names[0] == "--strict").Value);
        Assert.Equal(ValueKind.Path, Assert.Single(ingest.Arguments).Value);
        var sort = tree.All.Single(verb => verb.Path == "search").Options.Single(option => option.Names[0] == "--sort");
        Assert.Equal(["newest", "oldest", "relevance"], sort.Choices.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Bash_completes_verbs_options_choices_and_paths()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "There is no bash here.");
        using var data = new DataFolder();
        var here = Directory.CreateDirectory(data.Beside("here")).FullName;
        Directory.CreateDirectory(Path.Combine(here, "articles"));
        await File.WriteAllTextAsync(Path.Combine(here, "a b.txt"), "", TestContext.Current.CancellationToken);
        var script = data.Beside("completion");
        await File.WriteAllTextAsync(script, CompletionCommand.Script(Shell.Bash), TestContext.Current.CancellationToken);

        (string Line, string[] Completed)[] lines =
        [
            ("newsreader in", ["ingest"]),
            ("newsreader re", ["reindex", "restore"]),
            ("newsreader --data stats ru", ["runs"]),
            ("newsreader ingest a", ["a b.txt", "articles"]),
            ("newsreader ingest --str", ["--strict"]),
            ("newsreader --data ", ["articles"]),
            ("newsreader export ar", ["articles"]),
            ("newsreader search x --sort ", ["newest", "oldest", "relevance"]),
            ("newsreader search x --sort=o", ["oldest"]),
            ("newsreader search x --urls ", [""]),
            ("newsreader admin s", ["set-password"]),
            ("newsreader completion ", ["--data", "--help", "--mirror", "--no-seeds", "--urls", "bash", "fish", "powershell", "zsh"]),
            ("newsreader stats zzz", [""]),
        ];
        foreach (var (line, completed) in lines)
        {
            var (_, output, error) = await Executable.RunAnyAsync("/bin/bash", "-c", Ask, "bash", script, here, line);
            Assert.Equal((line, string.Join('|', completed), ""),
                (line, string.Join('|', output.TrimEnd('\n').Split('\n').Order(StringComparer.Ordinal)), error));
        }
    }
}
