namespace Tb4Gen.Core.Reporting.Sections;

/// <summary>A part of the page.</summary>
/// <param name="Id">Where links lead.</param>
/// <param name="Title">Its heading; fixed words, so it is HTML as well.</param>
/// <param name="Html">What stands below the heading.</param>
internal sealed record Section(string Id, string Title, string Html);
