namespace Earthquakes;

/// <summary>What has happened in a region.</summary>
/// <param name="Events">How many quakes.</param>
/// <param name="Strongest">The greatest magnitude.</param>
/// <param name="Energy">Radiated by all of them, in joules.</param>
/// <param name="Alerts">How many were worth a headline.</param>
public readonly record struct RegionTotal(int Events, double Strongest, double Energy, int Alerts);
