using System.Text;

namespace NewsReader.Commands.Completion;

/// <summary>Adds texts without numbers, for which no language of digits has to be named.</summary>
internal static class ScriptText
{
    public static StringBuilder Add(this StringBuilder script, string text) => script.Append(text);
}
