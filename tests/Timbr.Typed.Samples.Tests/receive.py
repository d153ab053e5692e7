"""Receives messages, tells ids and bodies on the standard output: receive.py ENDPOINT COUNT."""
import sys
import zmq

socket = zmq.Context().socket(zmq.SUB)
socket.rcvhwm = 0
socket.rcvtimeo = 120_000
socket.connect(sys.argv[1])
socket.subscribe(b"")
for _ in range(int(sys.argv[2])):
    frames = socket.recv_multipart()
    assert len(frames) == 2, frames
    sys.stdout.buffer.write(frames[0] + b" " + frames[1] + b"\n")
