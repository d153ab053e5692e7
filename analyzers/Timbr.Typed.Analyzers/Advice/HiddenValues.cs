using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Advice;

/// <summary>TIMBR026: values that only JSON and later slots show, since their type is less accessible than the pipeline.</summary>
internal static class HiddenValues
{
    public static void Check(AdviceContext context)
    {
        var pipeline = context.Pipeline;
        foreach (var slot in pipeline.Slots)
        {
            if (slot is not { IsGap: false, Output: { } output })
            {
                continue;
            }

            var access = AccessDomain.OfProperty(pipeline, output);
            if (access != AccessDomain.Public)
            {
                context.Report(
                    AdviceRules.HiddenValue, slot.Location,
                    $"{slot.Title} gives '{output.ToMessage()}', which is less accessible than pipeline '{pipeline.Type.Name}', so the property '{slot.Name}' of the evaluation is {AccessDomain.Keyword(access)}. Make the type as accessible as the pipeline to read the value elsewhere.");
            }
        }
    }
}
