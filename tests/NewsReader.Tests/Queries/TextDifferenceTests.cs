using NewsReader.Queries;

namespace NewsReader.Tests.Queries;

public sealed class TextDifferenceTests
{
    private const int LargeWords = 100_000;

    [Theory]
    [InlineData("سه نفر زخمی شدند.", "پنج نفر زخمی شدند.", "-سه |+پنج |نفر زخمی شدند.")]
    [InlineData("باران می‌بارد", "باران می‌بارد", "باران می‌بارد")]
    [InlineData("سد پر شد", "سد شمال پر شد", "سد |+شمال |پر شد")]
    [InlineData("کتاب‌های نو رسید", "کتاب‌ها رسید", "-کتاب‌های نو |+کتاب‌ها |رسید")]
    [InlineData("«سیل» آمد", "آمد", "-«سیل» |آمد")]
    public void Words_are_compared_whole_with_the_marks_after_them(string before, string after, string expected) =>
        Assert.Equal(expected, Write(Assert.Single(TextDifference.Between(before, after))));

    [Fact]
    public void Paragraphs_stay_apart_and_a_new_one_is_new_as_a_whole()
    {
        var paragraphs = TextDifference.Between("باران بارید.\nسد پر شد.", "باران بارید.\nرودخانه بالا آمد.\nسد پر شد.");
        Assert.Equal(["باران بارید.", "+رودخانه بالا آمد.", "سد پر شد."], paragraphs.Select(Write));
    }

    [Fact]
    public void What_is_left_without_the_inserted_is_the_text_before_and_without_the_deleted_the_text_after()
    {
        const string before = "الف: «باران» در ۳ شهر (شمال) بارید!\nدولت گفت: راه‌ها باز است.";
        const string after = "«باران» در ۵ شهر بارید؛ راه‌ها بسته شد.\nدولت چیزی نگفت.\nپایان";
        var runs = TextDifference.Between(before, after).SelectMany(paragraph => paragraph).ToList();
        Assert.Equal(before.Replace("\n", "", StringComparison.Ordinal),
            string.Concat(runs.Where(run => run.Kind != DifferenceKind.Inserted).Select(run => run.Text)));
        Assert.Equal(after.Replace("\n", "", StringComparison.Ordinal),
            string.Concat(runs.Where(run => run.Kind != DifferenceKind.Deleted).Select(run => run.Text)));
    }

    [Theory]
    [InlineData("nothing in common")]
    [InlineData("one word of a single paragraph is another")]
    [InlineData("every hundredth word is another")]
    [InlineData("every second word is another")]
    [InlineData("the same word again and again")]
    [InlineData("two words by turns, and then the other way round")]
    [InlineData("the order turned round")]
    [InlineData("the first half moved to the end")]
    [InlineData("a paragraph a word")]
    [InlineData("nothing before")]
    [InlineData("nothing after")]
    [InlineData("letters without a space")]
    [InlineData("marks without a word")]
    [InlineData("words of few kinds by chance")]
    public void Large_texts_are_compared_without_losing_a_word_and_in_little_memory(string kind)
    {
        var (before, after) = LargeTexts(kind);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var found = TextDifference.Between(before, after);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;

        var runs = found.SelectMany(paragraph => paragraph).ToList();
        Assert.Equal(Joined(before), string.Concat(runs.Where(run => run.Kind != DifferenceKind.Inserted).Select(run => run.Text)));
        Assert.Equal(Joined(after), string.Concat(runs.Where(run => run.Kind != DifferenceKind.Deleted).Select(run => run.Text)));
        Assert.InRange(allocated, 0, 150_000_000);
    }

    [Fact]
    public void Of_a_large_text_only_what_differs_is_marked()
    {
        var (before, after) = LargeTexts("every hundredth word is another");
        var marked = TextDifference.Between(before, after).SelectMany(paragraph => paragraph).Where(run => run.Kind != DifferenceKind.Same)
            .ToList();
        Assert.Equal(2 * LargeWords / 100, marked.Count);
        Assert.Contains(new DifferenceRun(DifferenceKind.Inserted, "نو500 "), marked);
    }

    // About a megabyte.
    private static (string Before, string After) LargeTexts(string kind)
    {
        var text = Numbered(i => $"خبر{i}");
        return kind switch
        {
            "nothing in common" => (text, Numbered(i => $"نو{i}")),
            "one word of a single paragraph is another" => (text, text.Replace("خبر9 ", "نو ", StringComparison.Ordinal)),
            "every hundredth word is another" => (text, Numbered(i => i % 100 == 0 ? $"نو{i}" : $"خبر{i}")),
            "every second word is another" => (text, Numbered(i => i % 2 == 0 ? $"نو{i}" : $"خبر{i}")),
            "the same word again and again" => (Numbered(_ => "باران"), Numbered(_ => "باران") + Numbered(_ => "باران")),
            "two words by turns, and then the other way round" =>
                (Numbered(i => i % 2 == 0 ? "باران" : "سیل"), Numbered(i => i % 2 == 1 ? "باران" : "سیل")),
            "the order turned round" => (text, Numbered(i => $"خبر{LargeWords - i}")),
            "the first half moved to the end" => (text, Numbered(i => $"خبر{(i + (LargeWords / 2)) % LargeWords}")),
            "a paragraph a word" => (text.Replace(' ', '\n'), Numbered(i => $"خبر{i + 7}").Replace(' ', '\n')),
            "nothing before" => ("", text),
            "nothing after" => (text, ""),
            "letters without a space" => (new string('ا', 10 * LargeWords), new string('ب', 10 * LargeWords)),
            "marks without a word" => (new string('!', 10 * LargeWords), new string('?', 10 * LargeWords)),
            _ => (Numbered(i => $"خبر{i * 7919 % 97 % 20}"), Numbered(i => $"خبر{i * 6007 % 89 % 20}")),
        };
    }

    private static string Numbered(Func<int, string> word) => string.Join(' ', Enumerable.Range(0, LargeWords).Select(word));

    private static string Joined(string text) => text.Replace("\n", "", StringComparison.Ordinal);

    private static string Write(IReadOnlyList<DifferenceRun> runs) => string.Join('|', runs.Select(run => run.Kind switch
    {
        DifferenceKind.Deleted => "-" + run.Text,
        DifferenceKind.Inserted => "+" + run.Text,
        _ => run.Text,
    }));
}
