using NewsReader.Articles;

namespace NewsReader.Queries.Front;

/// <summary>A story that may stand on the front page.</summary>
/// <param name="Score">Its weight among the others of its days, before what stands above it counts.</param>
internal sealed record FrontCandidate(ArticleSummary Article, double Score);
