using NewsReader.Text.Reports;

namespace NewsReader.Tests.Text;

public sealed class BylineNamesTests
{
    [Theory]
    [InlineData("گزارش: مینو سپیدار، عکس: رامین نی‌زار", "مینو سپیدار")]
    [InlineData("نویسندگان: مینو سپیدار، رامین نی‌زار؛ مترجم: سارا گندم", "مینو سپیدار، رامین نی‌زار")]
    [InlineData("مینو سپیدار، خبرنگار حوزهٔ شهری", "مینو سپیدار")]
    [InlineData("مینو سپیدار (خبرنگار)", "مینو سپیدار")]
    [InlineData("مینو سپیدار - دبیر گروه شهری", "مینو سپیدار")]
    [InlineData("عکس: رامین نی‌زار", "رامین نی‌زار")]
    [InlineData("By Mina Poplar, science editor", "Mina Poplar")]
    [InlineData("Jane Reed and John Field, science editors", "Jane Reed، John Field")]
    [InlineData("Words by Jane Reed, photographs by John Field", "Jane Reed")]
    [InlineData("Reporting by Jane Reed; Editing by John Field", "Jane Reed")]
    [InlineData("By Jane Reed in Tehran", "Jane Reed")]
    [InlineData("Jane Reed | Science Correspondent", "Jane Reed")]
    [InlineData("Jane Reed and John Field", "Jane Reed and John Field")]
    [InlineData("Reed, Jane", "Reed, Jane")]
    [InlineData("مینو سپیدار، رامین نی‌زار", "مینو سپیدار، رامین نی‌زار")]
    [InlineData("گروه سیاسی", "گروه سیاسی")]
    [InlineData("Staff Writer", "Staff Writer")]
    [InlineData("علی دبیری", "علی دبیری")]
    [InlineData("توسط فرنوش تاب", "فرنوش تاب")]
    [InlineData("به قلم: فرنوش تاب", "فرنوش تاب")]
    public void The_author_is_who_wrote(string byline, string writers) => Assert.Equal(writers, BylineNames.Writers(byline));
}
