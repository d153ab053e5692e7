namespace Timbr.Typed;

/// <summary>Calls a slot's function on as many of the values before it as it takes, nearest first.</summary>
internal delegate TResult SlotCall<in TFunction, TBefore, out TResult>(TFunction function, in TBefore values);
