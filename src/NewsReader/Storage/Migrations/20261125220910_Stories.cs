using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Stories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_SortKey_Id",
                table: "Articles");

            migrationBuilder.AddColumn<long>(
                name: "CopyOfId",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LeadId",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OtherCount",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "RemovedAt",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RevisionCount",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<long>(
                name: "TextKey",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "DeletedArticles",
                columns: table => new
                {
                    ChangeNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeletedArticles", x => x.ChangeNumber);
                });

            migrationBuilder.CreateTable(
                name: "Files",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CollectionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifiedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReadAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReadersVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Articles = table.Column<int>(type: "INTEGER", nullable: false),
                    Rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    RemovedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Files", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Files_Collections_CollectionId",
                        column: x => x.CollectionId,
                        principalTable: "Collections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RevisionTexts",
                columns: table => new
                {
                    RevisionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Lead = table.Column<string>(type: "TEXT", nullable: true),
                    Html = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevisionTexts", x => x.RevisionId);
                    table.ForeignKey(
                        name: "FK_RevisionTexts_Revisions_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "Revisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Runs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Trigger = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Paths = table.Column<string>(type: "TEXT", nullable: false),
                    Files = table.Column<int>(type: "INTEGER", nullable: false),
                    UnchangedFiles = table.Column<int>(type: "INTEGER", nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Updated = table.Column<int>(type: "INTEGER", nullable: false),
                    Unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    Removed = table.Column<int>(type: "INTEGER", nullable: false),
                    Rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    Warned = table.Column<int>(type: "INTEGER", nullable: false),
                    Skipped = table.Column<string>(type: "TEXT", nullable: false),
                    Failure = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Tags",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tags", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Notes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RunId = table.Column<long>(type: "INTEGER", nullable: false),
                    FileId = table.Column<int>(type: "INTEGER", nullable: true),
                    IsReject = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notes_Runs_RunId",
                        column: x => x.RunId,
                        principalTable: "Runs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // By themselves these are index enough: no row numbers, no second copy of the key.
            migrationBuilder.Sql(
                """
                CREATE TABLE "ArticleTags" (
                    "TagId" INTEGER NOT NULL CONSTRAINT "FK_ArticleTags_Tags_TagId" REFERENCES "Tags" ("Id") ON DELETE CASCADE,
                    "SortKey" INTEGER NOT NULL,
                    "ArticleId" INTEGER NOT NULL CONSTRAINT "FK_ArticleTags_Articles_ArticleId" REFERENCES "Articles" ("Id") ON DELETE CASCADE,
                    CONSTRAINT "PK_ArticleTags" PRIMARY KEY ("TagId", "SortKey" DESC, "ArticleId")
                ) WITHOUT ROWID;
                """);
            migrationBuilder.Sql(
                """
                CREATE TABLE "Bands" ("Hash" INTEGER NOT NULL, "ArticleId" INTEGER NOT NULL, PRIMARY KEY ("Hash", "ArticleId")) WITHOUT ROWID;
                CREATE TABLE "RecentBands" ("Hash" INTEGER NOT NULL, "ArticleId" INTEGER NOT NULL, PRIMARY KEY ("Hash", "ArticleId")) WITHOUT ROWID;
                """);

            // A column that refers to a table can be added in place; the table would be copied for the sake of a constraint of its own.
            migrationBuilder.Sql(
                """
                ALTER TABLE "Articles" ADD COLUMN "FileId" INTEGER NULL REFERENCES "Files" ("Id") ON DELETE SET NULL;
                UPDATE "Articles" SET "RevisionCount" = (SELECT COUNT(*) FROM "Revisions" WHERE "ArticleId" = "Articles"."Id");
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_CopyOfId",
                table: "Articles",
                column: "CopyOfId",
                filter: "\"CopyOfId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_FileId",
                table: "Articles",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Language_SortKey_Id",
                table: "Articles",
                columns: new[] { "Language", "SortKey", "Id" },
                descending: new[] { false, true, false },
                filter: "\"LeadId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_LeadId",
                table: "Articles",
                column: "LeadId",
                filter: "\"LeadId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_RemovedAt",
                table: "Articles",
                column: "RemovedAt",
                filter: "\"RemovedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Section_SortKey_Id",
                table: "Articles",
                columns: new[] { "Section", "SortKey", "Id" },
                descending: new[] { false, true, false },
                filter: "\"LeadId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SortKey_Id",
                table: "Articles",
                columns: new[] { "SortKey", "Id" },
                descending: new[] { true, false },
                filter: "\"LeadId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Source_SortKey_Id",
                table: "Articles",
                columns: new[] { "Source", "SortKey", "Id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_TextKey",
                table: "Articles",
                column: "TextKey");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleTags_ArticleId",
                table: "ArticleTags",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Files_CollectionId_Path",
                table: "Files",
                columns: new[] { "CollectionId", "Path" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notes_FileId",
                table: "Notes",
                column: "FileId",
                filter: "\"IsOpen\"");

            migrationBuilder.CreateIndex(
                name: "IX_Notes_RunId",
                table: "Notes",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_Tags_Key",
                table: "Tags",
                column: "Key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArticleTags");

            migrationBuilder.DropTable(
                name: "Bands");

            migrationBuilder.DropTable(
                name: "RecentBands");

            migrationBuilder.DropTable(
                name: "DeletedArticles");

            migrationBuilder.DropTable(
                name: "Files");

            migrationBuilder.DropTable(
                name: "Notes");

            migrationBuilder.DropTable(
                name: "RevisionTexts");

            migrationBuilder.DropTable(
                name: "Tags");

            migrationBuilder.DropTable(
                name: "Runs");

            migrationBuilder.DropIndex(
                name: "IX_Articles_CopyOfId",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_FileId",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Language_SortKey_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_LeadId",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_RemovedAt",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Section_SortKey_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_SortKey_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Source_SortKey_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_TextKey",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "CopyOfId",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "FileId",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "LeadId",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "OtherCount",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "RemovedAt",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "RevisionCount",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "TextKey",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SortKey_Id",
                table: "Articles",
                columns: new[] { "SortKey", "Id" },
                descending: new[] { true, false });
        }
    }
}
