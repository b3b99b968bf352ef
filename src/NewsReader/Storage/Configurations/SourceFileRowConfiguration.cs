using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Articles;

namespace NewsReader.Storage.Configurations;

internal sealed class ReadFileConfiguration : IEntityTypeConfiguration<SourceFileRow>
{
    public void Configure(EntityTypeBuilder<SourceFileRow> builder)
    {
        builder.HasOne(file => file.Collection).WithMany().HasForeignKey(file => file.CollectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(file => new { file.CollectionId, file.Path }).IsUnique();
        builder.HasIndex(file => file.RemovedAt).HasFilter("\"RemovedAt\" IS NOT NULL");
    }
}
