using System.CommandLine;
using NewsReader.Storage.Exchange;

namespace NewsReader.Commands;

/// <summary>Files and folders given on the command line.</summary>
internal static class PathArgument
{
    /// <summary>An argument of paths relative to the current folder; each must exist, except what is a setting of the host
    /// ("--key=value").</summary>
    public static Argument<string[]> Create(ArgumentArity arity, bool allowHostArguments)
    {
        var argument = new Argument<string[]>("PATH") { Description = "Files or folders of articles", Arity = arity };
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Select(token => token.Value))
            {
                if (IsHostArgument(token) && allowHostArguments)
                    continue;
                if (token.StartsWith("--", StringComparison.Ordinal) && !Path.Exists(token))
                    result.AddError($"\"{token}\" is not an option; see --help.");
                else if (IsDangling(token))
                    result.AddError($"\"{token}\" is a symbolic link to \"{new FileInfo(token).LinkTarget}\", which is not there.");
                else if (!Path.Exists(token))
                    result.AddError($"There is no file or folder \"{token}\" in {Environment.CurrentDirectory}.");
                else if (ProblemOfExport(token, isAlone: !allowHostArguments && result.Tokens.Count == 1) is { } problem)
                    result.AddError(problem);
            }
        });
        return argument;
    }

    /// <summary>An argument of one file or folder, which need not be there.</summary>
    public static Argument<string> One(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && string.IsNullOrWhiteSpace(token.Value))
                result.AddError($"{name} is empty; name a file or folder.");
        });
        return argument;
    }

    /// <summary>The paths among the values, absolute.</summary>
    public static string[] Paths(IEnumerable<string> values) =>
        [.. values.Where(value => !IsHostArgument(value)).Select(value => Path.TrimEndingDirectorySeparator(Path.GetFullPath(value)))];

    /// <summary>The settings of the host among the values.</summary>
    public static string[] HostArguments(IEnumerable<string> values) => [.. values.Where(IsHostArgument)];

    private static bool IsDangling(string path)
    {
        try
        {
            return path.Length > 0 && new FileInfo(path) is { LinkTarget: not null } link
                && !Path.Exists(link.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
        }
        catch (IOException)
        {
            // A circle of links.
            return true;
        }
    }

    private static string? ProblemOfExport(string path, bool isAlone)
    {
        if (isAlone || FindExport(path) is not { } manifest)
            return null;
        return manifest.Refusal(path) is { } refusal
            ? $"{refusal}."
            : $"\"{path}\" is an export of NewsReader; read it by itself with: newsreader ingest {path}";
    }

    // What cannot be read is told of when it is to be read.
    private static ExportManifest? FindExport(string path)
    {
        try
        {
            return ExportManifest.Find(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsHostArgument(string value) =>
        value.StartsWith("--", StringComparison.Ordinal) && value.Contains('=', StringComparison.Ordinal);
}
