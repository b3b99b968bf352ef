using System.CommandLine;

namespace NewsReader.Commands.Completion;

/// <summary>"completion": the script that has a shell complete verbs, options and paths.</summary>
internal static class CompletionCommand
{
    public static Command Create()
    {
        var shell = ChoiceOption.Argument<Shell>("SHELL", "The shell that the script is for");
        var command = new Command("completion",
            "Print the script that has a shell complete what is typed.\n\n"
            + "Example: newsreader completion bash > ~/.local/share/bash-completion/completions/newsreader")
        {
            shell,
        };
        command.SetAction(parsed => Console.Out.Write(Script(parsed.GetValue(shell))));
        return command;
    }

    /// <summary>The script of a shell, with line feeds alone.</summary>
    public static string Script(Shell shell)
    {
        var tree = CommandTree.From(CommandLine.Root());
        var script = shell switch
        {
            Shell.Bash => BashScript.Write(tree),
            Shell.Zsh => ZshScript.Write(tree),
            Shell.Fish => FishScript.Write(tree),
            _ => PowerShellScript.Write(tree),
        };
        return script.ReplaceLineEndings("\n");
    }
}
