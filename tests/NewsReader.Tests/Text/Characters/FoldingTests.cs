using CsCheck;
using NewsReader.Tests.Text.Words;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Tests.Text.Characters;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("مؤمنۀ", "مومنه")]
    [InlineData("علماء و سوء", "علما و سوء")]
    [InlineData("ﻻله", "لاله")]
    [InlineData("ﷺ", "صلی\u200Cالله\u200Cعلیه\u200Cوسلم")]
    [InlineData("گوڵ و ڕووبار", "گول و رووبار")]
    [InlineData("میں ہے", "مین هی")]
    [InlineData("שָׁלוֹם צה״ל", "שלום צהל")]
    [InlineData("\uFB2A\u05DC", "של")]
    [InlineData("ڪتاب ګل", "کتاب گل")]
    [InlineData("۱۲٬۳۴۵٬۶۷۸", "12345678")]
    [InlineData("1397،100", "1397،100")]
    [InlineData("1,2345", "1,2345")]
    [InlineData("12٫5٪", "12٫5%")]
    [InlineData("Île Éire İ", "ile eire i")]
    [InlineData("ＡＢＣ", "abc")]
    [InlineData("می¬شود می\u200Bشود", "می\u200Cشود می\u200Cشود")]
    public void Letters_fold_by_the_table_of_the_main_stream(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData("آذر", "آذر")]
    [InlineData("ا\u0653ذر", "آذر")]
    [InlineData("ونزوي\u0654لا", "ونزوئلا")]
    [InlineData("مو\u0654من", "مؤمن")]
    [InlineData("إيراني", "ایرانی")]
    public void The_exact_stream_keeps_madda_and_hamza(string text, string folded) =>
        Assert.Equal(folded, Assert.Single(TextAnalyzer.Analyze(text)).Exact);

    [Fact]
    public void Folding_what_is_folded_changes_nothing() =>
        PersianText.Gen.Sample(text => Folding.Fold(text) is var folded && Folding.Fold(folded) == folded);

    [Fact]
    public void Exact_terms_stay_as_they_are_and_fold_to_what_their_words_do() =>
        PersianText.Gen.Sample(text => RunParts.Split(text).TrueForAll(part =>
            RunParts.Split(part.Exact) is [var again] && again == part && Folding.Fold(part.Exact) == part.Stem));

    [Fact]
    public void Every_unit_folds_to_what_folds_to_itself() =>
        Assert.All(Enumerable.Range(0, 0x10000).Select(code => ((char)code).ToString()),
            unit => Assert.Equal(Folding.Fold(unit), Folding.Fold(Folding.Fold(unit))));
}
