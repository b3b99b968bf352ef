namespace NewsReader.Benchmarks.Learning;

/// <summary>Writes the word lists that are learnt from the corpora; the hand-written ones beside them are left alone.</summary>
internal static class LearnCommand
{
    public static int Run(string[] options)
    {
        if (CommandOptions.Value(options, "corpus") is not { } corpus || CommandOptions.Value(options, "out") is not { } output)
        {
            Console.Error.WriteLine("--corpus FOLDER and --out FOLDER are needed");
            return 2;
        }

        var counts = new WordCounts();
        foreach (var text in Corpus.Texts(corpus))
            counts.Add(text);

        Write(output, "verb-forms", "Words seen after می‌ that the verbs of verbs.txt do not yield.", VerbFormLearner.Learn(counts));
        Write(output, "compounds", "Compounds: the words they are made of.", CompoundLearner.Split(counts));
        Write(output, "joined", "Words that are written joined twenty times as often as in two parts.", CompoundLearner.Joined(counts));
        Write(output, "final-heh", "Words in ه: with -ای and no half-space they look like the plural of a shorter word.", FinalHehLearner.Learn(counts));
        Write(output, "possessives", "Words whose last three letters are the possessive مان, تان or شان.", PossessiveLearner.Learn(counts));
        Write(output, "protected", "Words that end like an inflected word and are none.", ProtectedLearner.Learn(counts));
        return 0;
    }

    private static void Write(string folder, string name, string what, IEnumerable<string> learnt)
    {
        var never = Reviewed.Words(name + "-never").ToHashSet(StringComparer.Ordinal);
        var lines = learnt.Concat(Reviewed.Words(name + "-always")).Where(line => !never.Contains(line)).Distinct().Order(StringComparer.Ordinal).ToList();
        string[] header =
        [
            "# " + what,
            "# Made by: dotnet run --project tests/NewsReader.Benchmarks -- learn; what review added or refused is in Learning/Reviewed there.",
        ];
        File.WriteAllLines(Path.Combine(folder, name + ".txt"), header.Concat(lines));
        Console.WriteLine($"{name}: {lines.Count}");
    }
}
