using CsCheck;
using NewsReader.Text.Words;

namespace NewsReader.Tests.Text.Words;

public sealed class TextAnalyzerTests
{
    [Theory]
    [InlineData("کتاب‌هایشان را خواند", "کتاب‌هایشان", "کتاب")]
    [InlineData("این دیپلمات های خسته", "دیپلمات های", "دیپلمات")]
    [InlineData("تلاش می کنند.", "می کنند", "کنند")]
    [InlineData("هرگز نمی‌رود؟", "نمی‌رود", "نرود")]
    [InlineData("«بزرگ‌ترین» شهر", "بزرگ‌ترین", "بزرگ")]
    [InlineData("در Trump's tower", "Trump's", "trump")]
    [InlineData("قیمت ۱۲٬۵۰۰ تومان", "۱۲٬۵۰۰", "12500")]
    [InlineData("گوا\u200Fیدو\u200F گفت", "گوا\u200Fیدو", "گوایدو")]
    public void A_token_spans_the_whole_word_with_its_endings(string text, string word, string stem)
    {
        var token = Assert.Single(TextAnalyzer.Analyze(text), token => token.Stem == stem);
        Assert.Equal(word, text[token.Start..token.End]);
    }

    [Theory]
    [InlineData("رئیسجمهور", "رئیس‌جمهور")]
    [InlineData("COVID19", "covid‌19")]
    [InlineData("گفتگو", "گفت‌و‌گو")]
    public void Parts_of_one_word_stand_side_by_side_and_share_its_span(string one, string other)
    {
        Assert.Equal(Terms(one), Terms(other));
        var tokens = TextAnalyzer.Analyze(one);
        Assert.All(tokens, token => Assert.Equal((0, one.Length), (token.Start, token.End)));
        Assert.Equal(Enumerable.Range(0, tokens.Count), tokens.Select(token => token.Position));
    }

    [Theory]
    [InlineData("کتاب‌ها", "کتاب ها", "کتابها")]
    [InlineData("می‌خوانند", "می خوانند", "میخوانند")]
    [InlineData("نمی‌توانست", "نمی توانست", "نمیتوانست")]
    [InlineData("خانه‌هایمان", "خانه هایمان", "خانههایمان")]
    [InlineData("مهربان‌تر", "مهربان تر", "مهربانتر")]
    public void Three_spellings_of_one_word_are_one_term_in_both_streams(string halfSpaced, string spaced, string joined)
    {
        Assert.Single(TextAnalyzer.Analyze(joined));
        Assert.Equal(Terms(joined), Terms(halfSpaced));
        Assert.Equal(Terms(joined), Terms(spaced));
        Assert.Equal(TextAnalyzer.Analyze(joined)[0].Exact, TextAnalyzer.Analyze(spaced)[0].Exact);
    }

    [Theory]
    [InlineData("۱۵ می ۲۰۱۹", "15 می 2019")]
    [InlineData("ماه می رسید", "ماه می رسید")]
    [InlineData("میدان و میراث و میوه", "میدان و میراث و میوه")]
    [InlineData("نه تر نه خشک", "نه تر نه خشک")]
    public void What_looks_like_a_prefix_or_an_ending_and_is_none_stays(string text, string terms) =>
        Assert.Equal(terms.Split(' '), Terms(text));

    [Fact]
    public void A_paragraph_boundary_leaves_a_gap()
    {
        var tokens = TextAnalyzer.Analyze("پایان خبر\n\nآغاز");
        Assert.Equal([0, 1, 2 + TextAnalyzer.ParagraphGap], tokens.Select(token => token.Position));
    }

    [Fact]
    public void A_line_break_keeps_a_prefix_and_an_ending_from_their_words() =>
        Assert.Equal(["می", "شود", "کتاب", "ها"], Terms("می\nشود\nکتاب\nها"));

    [Fact]
    public void Offsets_cut_any_text_at_word_boundaries_in_order() =>
        PersianText.Gen.Sample(text =>
        {
            var before = new Token("", "", -1, 0, 0);
            foreach (var token in TextAnalyzer.Analyze(text))
            {
                Assert.True(token.Start >= 0 && token.Start < token.End && token.End <= text.Length);
                Assert.True(token.Start >= before.End || (token.Start, token.End) == (before.Start, before.End));
                Assert.True(token.Position > before.Position && token.Stem.Length > 0 && token.Exact.Length > 0);
                Assert.True(token.Start == 0 || !IsWordCharacter(text[token.Start - 1]) || !IsWordCharacter(text[token.Start]));
                Assert.True(token.End == text.Length || !IsWordCharacter(text[token.End - 1]) || !IsWordCharacter(text[token.End]));
                before = token;
            }
        });

    [Fact]
    public void The_length_of_a_hostile_text_costs_no_more_than_its_share()
    {
        foreach (var piece in (string[])["ها ", "کتاب\u200C", "ها\u200C", "1,", "می ", "a", "(", "ء", "\u064E", "\u200C", "ن", "ـ"])
            Assert.True(TextAnalyzer.Analyze(string.Concat(Enumerable.Repeat(piece, 200_000)))
                .TrueForAll(token => token.Stem.Length <= 200 && token.Exact.Length <= 300));
    }

    [Fact]
    public void Every_compound_of_the_table_has_the_same_terms_joined_half_spaced_and_spaced() =>
        Assert.All(Lexicon.Compounds.Where(compound => string.Concat(compound.Value) == compound.Key), compound =>
        {
            Assert.Equal(Terms(compound.Key), Terms(string.Join('\u200C', compound.Value)));
            Assert.Equal(Terms(compound.Key), Terms(string.Join(' ', compound.Value)));
        });

    private static IEnumerable<string> Terms(string text) => TextAnalyzer.Analyze(text).Select(token => token.Stem);

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) && c != 'ـ';
}
