namespace Timbr.Typed;

/// <summary>Where the values of a message are whose slots are waited for.</summary>
internal delegate ref TValues ValuesPlace<TValues>(object run);
