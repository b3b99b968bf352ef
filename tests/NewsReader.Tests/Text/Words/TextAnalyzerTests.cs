using CsCheck;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Tests.Text.Words;

public sealed class TextAnalyzerTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["ابپتکگیيكهةآأؤئءرزسشمنوها \u200C\u200F\u0640\u064E\u0654٬,،.٪%12٣۴\n-«»\"Aa"], 0, 60]);

    [Theory]
    [InlineData("رئیس جمهور")]
    [InlineData("رئیس\u200Cجمهور")]
    [InlineData("رئیسجمهور")]
    [InlineData("رییس جمهور")]
    [InlineData("رئيس جمهور")]
    [InlineData("رئيس\u200Cجمهور")]
    public void Every_spelling_of_a_compound_gives_the_same_terms(string spelling) =>
        Assert.Equal([("رییس", 0), ("جمهور", 1)], TextAnalyzer.Analyze(spelling).ConvertAll(token => (token.Stem, token.Position)));

    [Theory]
    [InlineData("روزنامه\u200Cها")]
    [InlineData("روزنامه ها")]
    [InlineData("روزنامهها")]
    [InlineData("روزنامه\u200Cهایشان")]
    [InlineData("روزنامه های")]
    public void An_ending_of_the_plural_takes_no_position(string spelling) =>
        Assert.Equal(["روزنامه"], TextAnalyzer.Analyze(spelling).ConvertAll(token => token.Stem));

    [Theory]
    [InlineData("تنها")]
    [InlineData("انتها")]
    [InlineData("اژدها")]
    public void A_word_that_only_looks_like_a_plural_stays_whole(string word) =>
        Assert.Equal(Folding.Fold(word), Assert.Single(TextAnalyzer.Analyze(word)).Stem);

    [Fact]
    public void A_joined_compound_shares_one_span()
    {
        var tokens = TextAnalyzer.Analyze("در ریاستجمهوری");
        Assert.Equal([(3, 14), (3, 14)], tokens.Skip(1).Select(token => (token.Start, token.End)));
    }

    [Fact]
    public void The_exact_stream_keeps_the_letters_that_the_stem_unifies() =>
        Assert.Equal(("اتش", "آتش"), TextAnalyzer.Analyze("آتش").Select(token => (token.Stem, token.Exact)).Single());

    [Fact]
    public void Paragraphs_lie_apart()
    {
        var tokens = TextAnalyzer.Analyze("باران\nبرف");
        Assert.True(tokens[1].Position - tokens[0].Position > TextAnalyzer.ParagraphGap);
    }

    [Fact]
    public void Offsets_cut_the_original_at_word_boundaries() => AnyText.Sample(text =>
    {
        // A percent sign is a word of its own, wherever it stands.
        foreach (var token in TextAnalyzer.Analyze(text).Where(token => token.Stem != "درصد"))
        {
            Assert.InRange(token.Start, 0, token.End - 1);
            Assert.InRange(token.End, token.Start + 1, text.Length);
            Assert.False(token.Start > 0 && text[token.Start - 1] is not ('%' or '٪') && IsWordLetter(text[token.Start - 1]), $"{token} begins inside a word of {text}");
            Assert.False(token.End < text.Length && IsWordLetter(text[token.End]), $"{token} ends inside a word of {text}");
        }
    });

    [Fact]
    public void Positions_never_go_back() => AnyText.Sample(text =>
    {
        var positions = TextAnalyzer.Analyze(text).ConvertAll(token => token.Position);
        Assert.Equal(positions.Order(), positions);
    });

    [Fact]
    public void Folding_is_idempotent() => AnyText.Sample(text =>
    {
        Assert.Equal(Folding.Fold(text), Folding.Fold(Folding.Fold(text)));
        Assert.Equal(Folding.FoldExact(text), Folding.FoldExact(Folding.FoldExact(text)));
    });

    [Theory]
    [InlineData("گفت‌وگوی پوتین و مادورو", "گفت و گوی پوتین و مادورو")]
    [InlineData("تاکید پوتین بر حمایت از مادورو", "تأكيد پوتين بر حمايت از مادورو!")]
    [InlineData("رئیس‌جمهور آمد", "رئیس جمهور آمد.")]
    public void Spellings_of_one_title_have_one_key(string a, string b) => Assert.Equal(TitleKey.Of(a), TitleKey.Of(b));

    private static bool IsWordLetter(char c) => c is (>= 'آ' and <= 'ی') and not '\u0640' && char.IsLetter(c);
}
