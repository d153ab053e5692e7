namespace Timbr.Typed;

/// <summary>Calls a slot's function on as many of the values before it as it takes, nearest first.</summary>
internal delegate ValueTask<T> SlotCall<in TFunction, TBefore, T>(TFunction function, in TBefore values);
