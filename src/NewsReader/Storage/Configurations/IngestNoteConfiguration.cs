using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Articles;

namespace NewsReader.Storage.Configurations;

internal sealed class IngestNoteConfiguration : IEntityTypeConfiguration<IngestNote>
{
    public void Configure(EntityTypeBuilder<IngestNote> builder) =>
        builder.HasIndex(note => note.FileId).HasFilter("\"IsOpen\"");
}
