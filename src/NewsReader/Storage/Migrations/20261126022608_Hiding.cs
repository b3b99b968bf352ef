using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Hiding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ArticleId",
                table: "Audit",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "HiddenAt",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Audit_ArticleId",
                table: "Audit",
                column: "ArticleId",
                filter: "\"ArticleId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_HiddenAt",
                table: "Articles",
                column: "HiddenAt",
                filter: "\"HiddenAt\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Audit_ArticleId",
                table: "Audit");

            migrationBuilder.DropIndex(
                name: "IX_Articles_HiddenAt",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "ArticleId",
                table: "Audit");

            migrationBuilder.DropColumn(
                name: "HiddenAt",
                table: "Articles");
        }
    }
}
