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

        var words = Path.Combine(output, "Words", "Data");
        var counts = new WordCounts();
        var disciplined = new WordCounts();
        foreach (var text in Corpus.Texts(corpus))
        {
            counts.Add(text);
            if (SpacingLearner.IsDisciplined(text))
                disciplined.Add(text);
        }

        Write(words, "verb-forms", "Words seen after می‌ that the verbs of verbs.txt do not yield.", VerbFormLearner.Learn(counts));
        Write(words, "compounds", "Compounds: the words they are made of.", CompoundLearner.Split(counts));
        Write(words, "joined", "Words that are written joined twenty times as often as in two parts.", CompoundLearner.Joined(counts));
        Write(words, "final-heh", "Words in ه: with -ای and no half-space they look like the plural of a shorter word.",
            FinalHehLearner.Learn(counts));
        Write(words, "possessives", "Words whose last three letters are the possessive مان, تان or شان.", PossessiveLearner.Learn(counts));
        Write(words, "protected", "Words that end like an inflected word and are none.", ProtectedLearner.Learn(counts));
        WriteSpacing(Path.Combine(output, "Spacing", "Data"), new SpacingLearner(disciplined));
        return 0;
    }

    private static void WriteSpacing(string output, SpacingLearner learner)
    {
        Write(output, "spacing-hosts", "Words that the plural in ها belongs to.", learner.Hosts());
        Write(output, "spacing-comparables", "Words that تر and ترین belong to, with a half-space.", learner.Comparables());
        Write(output, "spacing-compounds", "With a half-space: to be parted where joined; with a blank: to be joined where spaced.",
            learner.Compounds());
        Write(output, "spacing-silent-heh", "Words in a ه that is not spoken.", learner.SilentHeh());
        Write(output, "spacing-words", "Words that the rules would part wrongly.", learner.Whole());
    }

    private static void Write(string folder, string name, string what, IEnumerable<string> learnt)
    {
        var never = Reviewed.Words(name + "-never").ToHashSet(StringComparer.Ordinal);
        var lines = learnt.Concat(Reviewed.Words(name + "-always")).Where(line => !never.Contains(line)).Distinct()
            .Order(StringComparer.Ordinal).ToList();
        string[] header =
        [
            "# " + what,
            "# Made by: dotnet run --project tests/NewsReader.Benchmarks -- learn; what review added or refused is in Learning/Reviewed "
                + "there.",
        ];
        File.WriteAllLines(Path.Combine(folder, name + ".txt"), header.Concat(lines));
        Console.WriteLine($"{name}: {lines.Count}");
    }
}
