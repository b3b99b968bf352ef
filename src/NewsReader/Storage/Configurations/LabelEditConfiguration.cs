using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Articles;

namespace NewsReader.Storage.Configurations;

internal sealed class LabelEditConfiguration : IEntityTypeConfiguration<LabelEdit>
{
    public void Configure(EntityTypeBuilder<LabelEdit> builder) => builder.HasKey(edit => new { edit.Kind, edit.Name });
}
