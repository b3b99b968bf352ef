using CsCheck;
using NewsReader.Text.Words;

namespace NewsReader.Tests.Text.Words;

public sealed class SpellingSketchTests
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char["ابپتثجسصضطظعغفقکگلمنوهی"], 3, 12];

    [Fact]
    public void What_is_one_edit_away_passes_every_test() =>
        Gen.Select(Word, Gen.Char["ابپتصیو"], Gen.Int[0, 11], Gen.Int[0, 3]).Sample((word, letter, place, kind) =>
        {
            var at = place % word.Length;
            var edited = kind switch
            {
                0 => word.Insert(at, $"{letter}"),
                1 => word.Remove(at, 1),
                2 => $"{word[..at]}{letter}{word[(at + 1)..]}",
                _ => at + 1 < word.Length ? $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}" : word,
            };
            return LetterBitmap.MayBeNear(LetterBitmap.Of(word), LetterBitmap.Of(edited), 1) && LetterBitmap.AreNear(word, edited, 1);
        });

    [Theory]
    [InlineData("قرارداد", "غرارداد", 0, true)]
    [InlineData("پوتین", "بوتین", 0, false)]
    [InlineData("مادورو", "مادرو", 1, true)]
    [InlineData("مادورو", "ماردوو", 1, false)]
    [InlineData("تهران", "لبنان", 2, false)]
    [InlineData("سفیر", "سفیرانشان", 2, false)]
    public void Letters_of_one_sound_are_one(string first, string second, int edits, bool areNear) =>
        Assert.Equal(areNear, LetterBitmap.AreNear(first, second, edits));
}
