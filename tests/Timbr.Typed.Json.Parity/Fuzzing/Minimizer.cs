namespace Timbr.Typed.Json.Parity.Fuzzing;

/// <summary>Takes away what a text does not need to show a difference.</summary>
internal static class Minimizer
{
    private const int MostTries = 20_000;

    public static byte[] Shorten(byte[] text, Predicate<byte[]> stillDiffers)
    {
        var tries = 0;
        for (var size = Math.Max(1, text.Length / 2); size > 0; size = size == 1 ? 0 : size / 2)
        {
            var isShorter = true;
            while (isShorter && tries < MostTries)
            {
                isShorter = false;
                for (var start = 0; start + size <= text.Length && tries++ < MostTries;)
                {
                    byte[] shorter = [.. text.AsSpan(0, start), .. text.AsSpan(start + size)];
                    if (stillDiffers(shorter))
                    {
                        text = shorter;
                        isShorter = true;
                    }
                    else
                    {
                        start++;
                    }
                }
            }
        }

        return text;
    }
}
