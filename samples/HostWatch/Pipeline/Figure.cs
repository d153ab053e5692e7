using System.Text.Json.Serialization;

namespace HostWatch;

/// <summary>What is watched.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Figure>))]
public enum Figure
{
    /// <summary>How busy the processors are, in percent.</summary>
    Processor,

    /// <summary>How much of the memory is taken, in percent.</summary>
    Memory,

    /// <summary>What goes to disks and comes from them, in megabytes a second.</summary>
    Disk,
}
