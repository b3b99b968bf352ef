using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Articles;

namespace NewsReader.Storage.Configurations;

internal sealed class SourceEditConfiguration : IEntityTypeConfiguration<SourceEdit>
{
    public void Configure(EntityTypeBuilder<SourceEdit> builder) => builder.HasKey(edit => edit.Name);
}
